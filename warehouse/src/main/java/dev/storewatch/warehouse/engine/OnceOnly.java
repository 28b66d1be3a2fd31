package dev.storewatch.warehouse.engine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says yes to one login and no to every later one. The engine's own session logs in as {@code default} without a password while it
 * starts; this closes that user to everybody else.
 */
final class OnceOnly {

    private final HttpServer server;

    private OnceOnly(HttpServer server) {
        this.server = server;
    }

    static OnceOnly start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicBoolean used = new AtomicBoolean();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(used.compareAndSet(false, true) ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
        return new OnceOnly(server);
    }

    int port() {
        return server.getAddress().getPort();
    }
}
