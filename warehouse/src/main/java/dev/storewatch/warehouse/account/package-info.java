/** Who may sign in, as what, and which stores each may see. */
@NullMarked
package dev.storewatch.warehouse.account;

import org.jspecify.annotations.NullMarked;
