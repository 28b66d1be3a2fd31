/** Conversations by risk, and one of them word by word. */
@NullMarked
package dev.storewatch.ui.conversation;

import org.jspecify.annotations.NullMarked;
