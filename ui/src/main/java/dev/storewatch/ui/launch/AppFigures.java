package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the dashboard's process says of itself. */
record AppFigures(MetricsPage page) {
    private static final double QUICK_SECONDS = 0.25;

    /** Two lines about the process that runs, or why there are none; nothing where none runs. */
    static List<String> lines(Home home) {
        Path port = home.run().resolve("app-metrics.port");
        return UpRun.of(home).isEmpty() || Files.notExists(port)
                ? List.of()
                : MetricsPage.told("app", port, page -> new AppFigures(page).told());
    }

    /** In words: of its pages' questions since its start, of alerts now. */
    List<String> told() {
        double asked = page.values("storewatch_page_query_seconds_count").sum();
        double quick = page.values("storewatch_page_query_seconds_bucket", "le=\"" + QUICK_SECONDS + "\"")
                .sum();
        String questions = String.format(
                Locale.ROOT,
                "app: since its start %,.0f questions of pages, %.1f %% of them within %s s, %,.0f failed",
                asked,
                asked == 0 ? 100 : 100 * quick / asked,
                QUICK_SECONDS,
                page.values("storewatch_page_query_failures_total").sum());
        String evaluated = page.values("storewatch_alert_evaluator_lag_seconds").max().stream()
                .mapToObj(lag -> "; alerts evaluated " + StatusText.span(Duration.ofSeconds((long) lag)) + " ago")
                .collect(Collectors.joining());
        String waiting = String.format(
                Locale.ROOT,
                "; %,.0f messages wait",
                page.values("storewatch_alert_messages", "status=\"QUEUED\"").sum());
        String oldest = page.values("storewatch_alert_oldest_queued_seconds").max().stream()
                .mapToObj(age -> ", the oldest for " + StatusText.span(Duration.ofSeconds((long) age)))
                .collect(Collectors.joining());
        return List.of(questions + evaluated + waiting + oldest);
    }
}
