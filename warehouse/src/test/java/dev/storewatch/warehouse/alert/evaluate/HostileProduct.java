package dev.storewatch.warehouse.alert.evaluate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receiver of webhooks at its worst: three of ten requests fail in one of the ways networks and servers know. It reads a key once, as it should. */
final class HostileProduct implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("alert #(\\d+)#");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SplittableRandom random;
    private final int mostTroubles;
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> read = new ConcurrentHashMap<>();
    private final AtomicInteger repeatedKeys = new AtomicInteger();
    private volatile boolean gone;

    /** @param mostTroubles a message meets, so that it is not given up */
    HostileProduct(SplittableRandom random, int mostTroubles) {
        this.random = random;
        this.mostTroubles = mostTroubles;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    Channel channel() {
        return Channels.of(
                ChannelKind.WEBHOOK, "http://127.0.0.1:" + server.getAddress().getPort() + "/hostile-hook", "");
    }

    /** From now on, or no more, every request is answered by 410: the address is gone. */
    void gone(boolean isGone) {
        gone = isGone;
    }

    /** How often each alert was read. */
    Map<Integer, Integer> read() {
        return new HashMap<>(read);
    }

    /** Requests that repeated a message already read, which only its key tells. */
    int repeatedKeys() {
        return repeatedKeys.get();
    }

    private synchronized int dice() {
        return random.nextInt(100);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (gone) {
            answer(exchange, 410, "");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        int dice = dice();
        if (dice < 22 && troubles.merge(key, 1, Integer::sum) > mostTroubles) {
            dice = 99;
        }
        if (dice < 4) {
            answer(exchange, 429, "1");
        } else if (dice < 8) {
            answer(exchange, 500, "");
        } else if (dice < 10) {
            answer(exchange, 503, "1");
        } else if (dice < 12) {
            answer(exchange, 408, "");
        } else if (dice < 16) {
            exchange.close();
        } else if (dice < 18) {
            // Longer than the sender's patience, and without having read it.
            LockSupport.parkNanos(3_000_000_000L);
            exchange.close();
        } else {
            take(key, body);
            if (dice < 22) {
                exchange.close();
                return;
            }
            if (dice < 30) {
                LockSupport.parkNanos(300_000_000L);
            }
            answer(exchange, 204, "");
        }
    }

    private void take(String key, String body) {
        if (!keys.add(key)) {
            repeatedKeys.incrementAndGet();
            return;
        }
        Matcher number = NUMBER.matcher(body);
        while (number.find()) {
            read.merge(Integer.parseInt(number.group(1)), 1, Integer::sum);
        }
    }

    private static void answer(HttpExchange exchange, int status, String retryAfter) throws IOException {
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
