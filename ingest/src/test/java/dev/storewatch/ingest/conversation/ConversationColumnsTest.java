package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class ConversationColumnsTest {
    @Test
    void conversationsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0024__create_conversation_version", ConversationFact.TABLE);
    }

    @Test
    void turnsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0025__create_turn_version", TurnFact.TABLE);
    }
}
