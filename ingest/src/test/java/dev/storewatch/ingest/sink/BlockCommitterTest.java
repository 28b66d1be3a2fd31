package dev.storewatch.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Committer.CommitRequest;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In what order blocks go in, seen by a server that only listens. */
class BlockCommitterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final Pattern TABLE = Pattern.compile("INSERT\\+INTO\\+(\\w+)");

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theMarkGoesInBeforeAllRowsAndReceiptsAfterThem() throws Exception {
        BlockCommitter committer = new BlockCommitter(
                new ClickHouse("http://127.0.0.1:" + server.getAddress().getPort(), "ingest", ""),
                new SimpleCounter(),
                new Troubles(folder));
        committer.commit(Stream.of(
                        "intake_delta",
                        "order_event",
                        "replay_delta",
                        "store_day_delta",
                        "rejected_event",
                        "checkpoint_mark",
                        "turn_version")
                .map(table ->
                        (CommitRequest<Block>) new Request(new Block(table, table, 1, "RowBinary", new byte[] {1})))
                .toList());
        assertThat(said).hasSize(14).startsWith("asked checkpoint_mark", "answered checkpoint_mark");
        assertThat(said.stream().skip(10))
                .allMatch(word -> word.endsWith("intake_delta") || word.endsWith("replay_delta"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher table = TABLE.matcher(exchange.getRequestURI().getRawQuery());
        assertThat(table.find()).isTrue();
        said.add("asked " + table.group(1));
        exchange.getRequestBody().readAllBytes();
        said.add("answered " + table.group(1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private record Request(Block getCommittable) implements CommitRequest<Block> {
        @Override
        public Block getCommittable() {
            return getCommittable;
        }

        @Override
        public int getNumberOfRetries() {
            return 0;
        }

        @Override
        public void signalFailedWithKnownReason(Throwable reason) {}

        @Override
        public void signalFailedWithUnknownReason(Throwable reason) {}

        @Override
        public void retryLater() {}

        @Override
        public void updateAndRetryLater(Block block) {}

        @Override
        public void signalAlreadyCommitted() {}
    }
}
