/** One dialect per team-chat product, the plain webhook among them. */
@NullMarked
package dev.storewatch.warehouse.alert.send.chat;

import org.jspecify.annotations.NullMarked;
