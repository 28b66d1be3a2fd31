/** Conversations and their turns: their facts, and the measures that follow. Plain Java. */
@NullMarked
package dev.storewatch.ingest.conversation;

import org.jspecify.annotations.NullMarked;
