package dev.storewatch.ui.meter;

import com.sun.net.httpserver.HttpServer;
import dev.storewatch.ui.AppConfig;
import dev.storewatch.warehouse.meter.Figure;
import dev.storewatch.warehouse.meter.QueryMeter;
import dev.storewatch.warehouse.meter.WarehouseFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the dashboard's figures under {@code /metrics}, to this machine alone, on a port of its own; which one stands in {@code run/app-metrics.port} of the home. */
public final class FigureServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WarehouseFigures warehouse;

    private FigureServer(HttpServer server, WarehouseFigures warehouse) {
        this.server = server;
        this.warehouse = warehouse;
    }

    /** Listens from now on. */
    public static FigureServer start(AppConfig config) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), config.metricsPort()), 0);
            FigureServer figures = new FigureServer(listening, new WarehouseFigures(config.warehouse()));
            listening.createContext("/metrics", exchange -> {
                byte[] text = PrometheusText.of(figures.all()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            listening.setExecutor(figures.threads);
            listening.start();
            tell(config.home().run().resolve("app-metrics.port"), figures.port());
            return figures;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The dashboard's figures can't be served on port " + config.metricsPort()
                            + " (STOREWATCH_APP_METRICS_PORT): " + taken.getMessage(),
                    taken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private List<Figure> all() {
        List<Figure> figures = new ArrayList<>(QueryMeter.PROCESS.figures());
        figures.addAll(warehouse.ask());
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        figures.add(Figure.gauge("storewatch_app_heap_used_bytes", Map.of(), memory.getUsed()));
        figures.add(Figure.gauge("storewatch_app_heap_max_bytes", Map.of(), memory.getMax()));
        figures.add(Figure.gauge(
                "storewatch_app_threads",
                Map.of(),
                ManagementFactory.getThreadMXBean().getThreadCount()));
        figures.add(Figure.gauge(
                "storewatch_app_uptime_seconds",
                Map.of(),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
        return figures;
    }

    private static void tell(Path file, int port) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(aside, port + "\n");
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        warehouse.close();
    }
}
