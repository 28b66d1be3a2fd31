/** Where notices go: the channels, what they may reach, and their secrets. */
@NullMarked
package dev.storewatch.warehouse.alert.channel;

import org.jspecify.annotations.NullMarked;
