package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.life.SteadyClock;
import dev.storewatch.warehouse.alert.life.Timing;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.outbox.Dispatch;
import dev.storewatch.warehouse.alert.outbox.FileJournal;
import dev.storewatch.warehouse.alert.outbox.Senders;
import dev.storewatch.warehouse.alert.outbox.SentJournal;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.setting.Delivery;
import dev.storewatch.warehouse.metric.Label;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** An application that raises alert after alert until it is killed: a process of its own for {@link EvaluatorIT}. */
final class SteadyFlow implements Watch {

    static final String KEY = "07".repeat(32);
    static final Duration EXPIRY = Duration.ofSeconds(2);

    private final int most;
    private int raised;

    SteadyFlow(int raised, int most) {
        this.raised = raised;
        this.most = most;
    }

    /** Arguments: URL, user and password of the warehouse, how many alerts there are in the end, and where the journal is, if there is one. */
    public static void main(String[] arguments) {
        WarehouseAccess access = new WarehouseAccess(URI.create(arguments[0]), arguments[1], arguments[2]);
        int before;
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            before = Integer.parseInt(http.ask("SELECT uniqExact(subject) FROM alert_change"));
        }
        Senders senders = new Senders(
                new Destinations(Set.of(), Set.of("127.0.0.1")), Destinations.SYSTEM, Duration.ofSeconds(2));
        try (Evaluator evaluator = new Evaluator(
                access,
                new Seal(KEY),
                new SteadyFlow(before, Integer.parseInt(arguments[3])),
                Telling.PLAIN,
                Reports.NONE,
                new Dispatch(
                        senders,
                        "https://storewatch.example/alerts",
                        arguments.length > 4 ? new FileJournal(Path.of(arguments[4])) : SentJournal.NONE),
                SteadyClock.system(),
                EXPIRY)) {
            while (!Thread.currentThread().isInterrupted()) {
                evaluator.round();
                LockSupport.parkNanos(30_000_000);
            }
        }
    }

    @Override
    public List<Judged> look(Instant now, OpenAlerts open) {
        raised = Math.min(most, raised + 2);
        List<Judged> looks = new ArrayList<>();
        for (int i = 1; i <= raised; i++) {
            looks.add(new Judged(
                    new AlertKey("flow", "s" + i),
                    "s" + i,
                    new Observation.Wrong(Severity.CRITICAL),
                    new Finding(new Label("告警 #" + i + "#", "alert #" + i + "#"), List.of(), "", List.of()),
                    new Policy(Timing.AT_ONCE, Delivery.URGENT),
                    false));
        }
        return looks;
    }
}
