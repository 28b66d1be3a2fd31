package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.track.MigratedColumns;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns, and in the types, that their table's migration creates. */
class ConversationColumnsTest {
    @Test
    void conversationsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0102__file_conversation_version_by_week", ConversationFact.TABLE);
    }

    @Test
    void turnsAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0099__file_turn_version_by_week", TurnFact.TABLE);
    }
}
