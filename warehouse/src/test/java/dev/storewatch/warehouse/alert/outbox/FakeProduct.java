package dev.storewatch.warehouse.alert.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A product's server, written from the specification of the channels: it checks who writes, the form, the length and the rate. */
public final class FakeProduct implements AutoCloseable {

    /** What goes wrong instead of an answer of the product's own. */
    public enum Trouble {
        /** Accepts the message, then cuts the connection without an answer. */
        RESET,
        /** Status 500. */
        FAILS,
        /** Begins an answer and never ends it. */
        HANGS,
        /** Leads elsewhere. */
        REDIRECTS,
        /** An answer without end. */
        FLOODS
    }

    /** A reply of the product. */
    public record Reply(int status, String body, String retryAfter) {
        public static Reply of(String body) {
            return new Reply(200, body, "");
        }
    }

    private final ChannelKind kind;
    private final ProductRules rules;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Object> next = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public FakeProduct(ChannelKind kind, ProductRules rules) {
        this.kind = kind;
        this.rules = rules;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A channel that this product serves. */
    public Channel channel() {
        return Channels.of(kind, "http://127.0.0.1:" + server.getAddress().getPort() + rules.path(), rules.secret());
    }

    /** Goes wrong at the next request that has no other trouble waiting. */
    public void then(Trouble trouble) {
        next.add(trouble);
    }

    /** Says this at the next request. */
    public void then(Reply reply) {
        next.add(reply);
    }

    /** Bodies of the messages accepted, and so read by people. */
    public List<String> taken() {
        return taken;
    }

    /** Bodies of all requests. */
    public List<String> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(body);
        Object trouble = next.poll();
        if (trouble instanceof Trouble wrong) {
            go(wrong, exchange, body);
            return;
        }
        Reply reply = trouble instanceof Reply said
                ? said
                : rules.reply(exchange.getRequestURI(), exchange.getRequestHeaders(), body);
        if (trouble == null && rules.accepted(reply)) {
            taken.add(body);
        }
        answer(exchange, reply);
    }

    private void go(Trouble wrong, HttpExchange exchange, String body) throws IOException {
        switch (wrong) {
            case RESET -> {
                taken.add(body);
                exchange.close();
            }
            case FAILS -> answer(exchange, new Reply(500, "rollup_error", ""));
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
                answer(exchange, new Reply(302, "", ""));
            }
            case HANGS -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            case FLOODS -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    byte[] block = new byte[64 * 1024];
                    for (int i = 0; i < 1000; i++) {
                        out.write(block);
                    }
                } catch (IOException hungUp) {
                    exchange.close();
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        if (!reply.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
