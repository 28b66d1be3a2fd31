package dev.storewatch.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Stream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BatchCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Limits LIMITS = new Limits(1 << 20, 1000, 1 << 20, 1000, 10, 1 << 20);

    private final BatchCheck check = new BatchCheck(InstantSource.fixed(NOW));

    private static String paid(String id, String store, String amount) {
        return "{\"event_id\":\"" + id + "\",\"type\":\"order.paid\",\"occurred_at\":\"2026-11-21T10:00:00+08:00\","
                + "\"store_id\":\"" + store + "\",\"order_id\":\"A\",\"amount\":\"" + amount + "\"}";
    }

    private BatchCheck.Checked check(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return check.check(Stream.ORDERS, body, BatchLines.of(body, LIMITS), "mine"::equals);
    }

    @Test
    void goodLinesAndBadOnesAreKeptAndTheBadOnesNamed() {
        String bad = paid("e2", "mine", "-7");
        BatchCheck.Checked checked = check(paid("e1", "mine", "1.50") + "\n\n" + bad + "\n");
        assertThat(checked.accepted()).isEqualTo(1);
        assertThat(checked.rejected()).isEqualTo(1);
        assertThat(new String(checked.kept(), StandardCharsets.UTF_8))
                .isEqualTo(paid("e1", "mine", "1.50") + "\n" + bad + "\n");
        assertThat(checked.json().toString())
                .isEqualTo("{\"accepted\":1,\"rejected\":1,\"errors\":"
                        + "[{\"line\":3,\"reason\":\"bad_money\",\"detail\":\"amount is negative\",\"kept\":true}]}");
    }

    @Test
    void anotherStoresLinesAreNotKeptGoodOrBad() {
        BatchCheck.Checked checked = check(paid("e1", "theirs", "1") + "\n" + paid("e2", "theirs", "-1"));
        assertThat(checked.accepted()).isZero();
        assertThat(checked.kept()).isEmpty();
        assertThat(checked.errors())
                .extracting(BatchCheck.LineError::reason)
                .containsExactly("store_not_allowed", "store_not_allowed");
    }

    @Test
    void whatALineHeldIsNotEchoed() {
        String line = paid("e1", "mine", "call 13800138000").replace("order.paid", "secret-type");
        assertThat(check(line).json().toString()).doesNotContain("13800138000", "secret-type");
    }

    @Test
    void onlyTheFirstHundredErrorsAreTold() {
        BatchCheck.Checked checked = check("x\n".repeat(130));
        assertThat(checked.rejected()).isEqualTo(130);
        assertThat(checked.errors()).hasSize(100);
        assertThat(checked.json().get("errors_left_out").asInt()).isEqualTo(30);
    }
}
