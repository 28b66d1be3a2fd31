package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class ConversationColumnsTest {
    @Test
    void conversationsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0116__add_longest_wait_to_conversation_version", ConversationFact.TABLE);
    }

    @Test
    void turnsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0117__index_turn_version_finer", TurnFact.TABLE);
    }
}
