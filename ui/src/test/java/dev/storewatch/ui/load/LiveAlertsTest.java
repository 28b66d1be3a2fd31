package dev.storewatch.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.Story;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.VisibleStores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveAlertsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final List<AlertRow> ALL = List.of(
            alert("a", Status.FIRING, Handling.OPEN),
            alert("b", Status.FIRING, Handling.OPEN),
            alert("", Status.FIRING, Handling.OPEN),
            alert("a", Status.RESOLVED, Handling.OPEN),
            alert("a", Status.FIRING, new Handling(Handling.Kind.EXCUSED, "li", "power cut", Instant.EPOCH)));

    @Test
    void whoSeesOneStoreIsToldOfThatStoreAlone() throws Exception {
        assertThat(inbox(VisibleStores.only(Set.of("a"))))
                .hasSize(3)
                .allSatisfy(alert -> assertThat(alert.storeId()).isEqualTo("a"));
    }

    @Test
    void whatIsAboutNoStoreIsForThoseWhoSeeAll() throws Exception {
        assertThat(inbox(VisibleStores.ALL)).isEqualTo(ALL);
    }

    @Test
    void aboveTheNumbersStandsOnlyWhatFiresAndNobodyExcused() throws Exception {
        CompletableFuture<List<AlertRow>> told = new CompletableFuture<>();
        try (LiveAlerts live = new LiveAlerts(() -> ALL);
                var _ = live.watch(VisibleStores.only(Set.of("a")), told::complete)) {
            assertThat(told.get(1, TimeUnit.MINUTES)).containsExactly(ALL.getFirst());
        }
    }

    @Test
    void aStoryIsToldToWhoeverHasItsAlertOpen() throws Exception {
        AlertKey mine = new AlertKey("rule", "a");
        CompletableFuture<AsyncState<Story>> told = new CompletableFuture<>();
        try (LiveStories live = new LiveStories(
                        alerts -> alerts.stream().collect(Collectors.toMap(alert -> alert, _ -> Story.NONE)));
                var _ = live.watch(mine, told::complete)) {
            assertThat(told.get(1, TimeUnit.MINUTES)).isEqualTo(new AsyncState.Ready<>(Story.NONE));
        }
    }

    private static List<AlertRow> inbox(VisibleStores visible) throws Exception {
        CompletableFuture<List<AlertRow>> told = new CompletableFuture<>();
        try (LiveAlerts live = new LiveAlerts(() -> ALL);
                var _ = live.watchInbox(visible, state -> {
                    if (state instanceof AsyncState.Ready<List<AlertRow>> ready) {
                        told.complete(ready.value());
                    }
                })) {
            return told.get(1, TimeUnit.MINUTES);
        }
    }

    private static AlertRow alert(String store, Status status, Handling handling) {
        return new AlertRow(
                new AlertKey("rule", store + "/" + status + "/" + handling.kind()),
                store,
                1,
                new AlertState(status, Severity.WARNING, NOW, NOW, NOW, 1, handling),
                new Label("甲", "a"),
                "");
    }
}
