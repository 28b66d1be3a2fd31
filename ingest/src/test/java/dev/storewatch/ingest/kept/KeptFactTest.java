package dev.storewatch.ingest.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.sink.TableColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFactTest {
    private static final List<TableColumns> TABLES = Stream.of(
                    new OrderTracker(), new ConversationTracker(), new ReviewTracker(), new InquiryTracker())
            .flatMap(tracker -> tracker.tables().stream())
            .distinct()
            .toList();

    @Test
    void everyTableOfFactsIsKeptButThatOfBreaches() {
        assertThat(TABLES)
                .filteredOn(table -> KeptFact.of(table).isEmpty())
                .extracting(TableColumns::table)
                .containsExactly("breach_version");
        assertThat(TABLES).filteredOn(table -> KeptFact.of(table).isPresent()).hasSize(KeptFact.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUND, V0021__create_refund_version, ''",
        "COMPLAINT, V0022__create_complaint_version, ''",
        "DEFECT, V0023__create_defect_version, ''",
        "REVIEW, V0026__create_review_version, ''",
        "TURN, V0099__file_turn_version_by_week, ', day'",
        "INQUIRY, V0100__file_inquiry_version_by_week, ''",
        "ORDER, V0101__file_order_version_by_week, ', filed_day'",
        "CONVERSATION, V0116__add_longest_wait_to_conversation_version, ', filed_day'"
    })
    void aFactIsIdentifiedByWhatItsTableIsOrderedBy(KeptFact fact, String migration, String filedBy)
            throws IOException {
        assertThat(read(migration))
                .contains("TABLE ", " " + fact.table() + "\n")
                .contains("ORDER BY (generation, " + String.join(", ", fact.key()) + filedBy + ")\n");
    }

    private static String read(String migration) throws IOException {
        String resource = "/storewatch/sql/migrations/" + migration + ".sql";
        try (InputStream in = Objects.requireNonNull(KeptFactTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
