package dev.storewatch.ingest.meter;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Serves all of Flink's figures and ours under {@code /metrics}, to this machine alone: Flink's own Prometheus reporter listens to every address. Where it listens stands in
 * a file.
 */
public final class LoopbackReporter implements MetricReporter {
    /** Name of the reporter in Flink's settings. */
    public static final String NAME = "storewatch";
    /** Port to listen on; 0: any that is free. */
    public static final String PORT = "port";
    /** The file that is told the port. */
    public static final String PORT_FILE = "port-file";
    /** What our own figures' names begin with; Flink's get its name before theirs. */
    static final String OURS = "storewatch_";

    /** What tells tasks and streams apart; the rest (hosts, attempts, ids) only makes new series at each start. */
    private static final Set<String> LABELS =
            Set.of("<operator_name>", "<task_name>", "<subtask_index>", "<stream>", "<topic>", "<partition>");

    private final PrometheusPage page = new PrometheusPage();
    private @Nullable HttpServer server;

    /** Found by Flink under {@code META-INF/services}. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(Properties settings) {
            return new LoopbackReporter();
        }
    }

    @Override
    public void open(MetricConfig settings) {
        try {
            HttpServer listening = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.getInteger(PORT, 0)), 0);
            listening.createContext("/metrics", exchange -> {
                byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
                exchange.close();
            });
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.start();
            server = listening;
            tell(
                    Path.of(settings.getString(PORT_FILE, "")),
                    listening.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The job's figures can't be served on port " + settings.getInteger(PORT, 0)
                            + " (STOREWATCH_METRICS_PORT): " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        Map<String, String> labels = new HashMap<>();
        group.getAllVariables().forEach((label, value) -> {
            if (LABELS.contains(label)) {
                labels.put(label.substring(1, label.length() - 1), value);
            }
        });
        String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(text -> text, '_');
        page.add(metric, name.startsWith(OURS) ? name : "flink_" + scope + "_" + name, labels);
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        page.remove(metric);
    }

    private static void tell(Path file, int port) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(aside, port + "\n");
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
