package dev.storewatch.ui.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receiver of webhooks that notes when each probe was told, and by whom: the path says it. */
final class AlertArrivals implements AutoCloseable {

    /** How probes are named, so that they are found in any message. */
    private static final Pattern PROBE = Pattern.compile("probe-(\\d+)-end");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<Integer, List<Instant>>> told = new ConcurrentHashMap<>();

    AlertArrivals() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static String name(int probe) {
        return "probe-" + probe + "-end";
    }

    URI address(String teller) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + teller);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Instant now = Instant.now();
        Map<Integer, List<Instant>> own =
                told.computeIfAbsent(exchange.getRequestURI().getPath().substring(1), _ -> new ConcurrentHashMap<>());
        Matcher found = PROBE.matcher(body);
        // A message names a probe in its headline, its lines and its link: once counts.
        found.results()
                .map(match -> Integer.parseInt(match.group(1)))
                .distinct()
                .forEach(probe -> own.computeIfAbsent(probe, _ -> new CopyOnWriteArrayList<>())
                        .add(now));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** When each probe was told by one teller, every time. */
    Map<Integer, List<Instant>> of(String teller) {
        return told.getOrDefault(teller, Map.of());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
