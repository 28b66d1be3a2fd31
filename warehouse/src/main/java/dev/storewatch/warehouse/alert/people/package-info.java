/** Who is called in a message, and how each product calls them. */
@NullMarked
package dev.storewatch.warehouse.alert.people;

import org.jspecify.annotations.NullMarked;
