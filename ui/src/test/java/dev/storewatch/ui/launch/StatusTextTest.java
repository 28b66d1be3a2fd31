package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.breach.OpenBreaches;
import dev.storewatch.warehouse.intake.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTextTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void rowsAndFreshnessOfEachStreamInOneLine() {
        assertThat(StatusText.line(
                        List.of(
                                new StreamState("orders", 1_234_567, Optional.of(NOW.minusSeconds(3))),
                                new StreamState("chats", 0, Optional.empty())),
                        NOW))
                .isEqualTo("orders: 1,234,567 rows, newest read 3 s ago; chats: 0 rows");
    }

    @Test
    void openBreachesInOneLine() {
        assertThat(StatusText.breaches(List.of())).isEqualTo("breaches: none open");
        assertThat(StatusText.breaches(List.of(
                        new OpenBreaches("BUYER_WAITS_LONG", "CRITICAL", 3),
                        new OpenBreaches("FOLLOW_UP_SHIPPED", "TASK", 1_200))))
                .isEqualTo("breaches open: 3 BUYER_WAITS_LONG, 1,200 FOLLOW_UP_SHIPPED");
    }

    @Test
    void spansAreWrittenInTheirLargestFittingUnit() {
        assertThat(StatusText.span(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(StatusText.span(Duration.ofMinutes(119))).isEqualTo("119 min");
        assertThat(StatusText.span(Duration.ofHours(47))).isEqualTo("47 h");
        assertThat(StatusText.span(Duration.ofHours(49))).isEqualTo("2 days");
        assertThat(StatusText.span(Duration.ofSeconds(-5))).isEqualTo("0 s");
    }
}
