package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks as Grafana does at its fastest: a rule is evaluated every 10 s, and a group (here a store) that begins to fire waits 30 s for others before
 * it is told. One query serves all its rules, which favours it.
 */
final class PollingRival implements AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(10);
    private static final Duration GROUP_WAIT = Duration.ofSeconds(30);
    /** Its question. */
    static final String OPEN = "SELECT store_id, thing_id FROM breach WHERE kind = 'COMPLAINT_PLATFORM' AND is_open";

    private record Group(Instant due, List<String> things) {}

    private final WarehouseHttp http;
    private final URI webhook;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Group> waiting = new HashMap<>();
    private volatile boolean stopped;

    PollingRival(WarehouseHttp http, URI webhook) {
        this.http = http;
        this.webhook = webhook;
        Thread.ofPlatform().name("poller").daemon().start(this::run);
    }

    private void run() {
        Instant next = Instant.now();
        while (!stopped) {
            Instant now = Instant.now();
            if (!now.isBefore(next)) {
                next = next.plus(TICK);
                look(now);
            }
            waiting.values().removeIf(group -> !now.isBefore(group.due()) && tell(group));
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void look(Instant now) {
        for (List<String> row : http.rows(OPEN, Map.of())) {
            if (seen.add(row.get(1))) {
                waiting.computeIfAbsent(row.getFirst(), _ -> new Group(now.plus(GROUP_WAIT), new ArrayList<>()))
                        .things()
                        .add(row.get(1));
            }
        }
    }

    private boolean tell(Group group) {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", group.things())))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException again) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
            return false;
        }
    }

    @Override
    public void close() {
        stopped = true;
        client.shutdownNow();
    }
}
