/** Conversations: which ones need reading first, and one of them word by word. */
@NullMarked
package dev.storewatch.warehouse.query.conversation;

import org.jspecify.annotations.NullMarked;
