package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.query.Directory;
import dev.storewatch.warehouse.query.Freshness;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Simulated shops that sell while somebody measures: simulator, job and dashboard over an engine that begins empty. */
final class SimulatedSeller implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration LONGEST_READING = Duration.ofHours(1);
    /** Events of the last minutes are there: what comes now is the day's own feed. */
    private static final Duration NEAR = Duration.ofMinutes(2);

    private final Session session;
    private final int port = freePort();
    private final Deque<Child> children = new ArrayDeque<>();
    private Optional<SteadySales> sales = Optional.empty();

    private SimulatedSeller(Session session) {
        this.session = session;
    }

    /** Starts all; the history is read and the dashboard answers when it returns. */
    static SimulatedSeller start(Session session, int stores, int historyDays) {
        SimulatedSeller seller = new SimulatedSeller(session);
        try {
            seller.run(stores, historyDays);
            return seller;
        } catch (RuntimeException failure) {
            seller.close();
            throw failure;
        }
    }

    private void run(int stores, int historyDays) {
        JavaCommand commands = new JavaCommand(session);
        Path live = session.home().live();
        run("simulator", () -> commands.simulator(live, stores, historyDays, 1));
        await("the simulator to begin", START, () -> Files.exists(live.resolve("stores.json")));
        new StoresWatch(session.engine().access(Role.APP), List.of(live), System.err::println).apply();
        run("ingest", () -> commands.ingest(Sources.NONE.watching(live)));
        System.err.println("Reading " + historyDays + " days of " + stores + " shops");
        MetricReader reader =
                new WarehouseReader(session.engine().access(Role.APP), VisibleStores.ALL, InstantSource.system());
        sales = Optional.of(SteadySales.into(live, ids(reader.directory())));
        await("the history to be read", LONGEST_READING, () -> isRead(reader.freshness()));
        run("app", () -> commands.app(port));
        try (HttpClient client = HttpClient.newHttpClient()) {
            await("the dashboard to answer", START, () -> answers(client));
        }
    }

    private static List<String> ids(Directory directory) {
        return directory.stores().stream().map(store -> store.id().value()).toList();
    }

    private void run(String name, Supplier<ChildCommand> command) {
        Child child = new Child(session.home(), name, command, 0, System.err::println);
        children.push(child);
        child.start();
    }

    private void await(String what, Duration longest, BooleanSupplier isThere) {
        Instant deadline = Instant.now().plus(longest);
        while (!isThere.getAsBoolean()) {
            children.stream().filter(Child::isGivenUp).findFirst().ifPresent(child -> {
                throw new LaunchException("Waited for " + what + ", but a process failed. " + child.logTail());
            });
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchException("Waited " + longest.toMinutes() + " minutes for " + what + "; see "
                        + session.home().log());
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static boolean isRead(Freshness freshness) {
        Instant near = Instant.now().minus(NEAR);
        return freshness.behind().isEmpty()
                && freshness.streams().values().stream()
                        .anyMatch(newest -> newest.occurredAt().isAfter(near));
    }

    private boolean answers(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "login"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while the dashboard started", interrupted);
        }
    }

    /** Of the dashboard, with a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** Of the account {@code admin}, who sees every store. */
    String password() {
        return session.secrets().value(Secrets.ADMIN_PASSWORD);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No port is free", none);
        }
    }

    /** Stops all, what was started last first. */
    @Override
    public void close() {
        sales.ifPresent(SteadySales::close);
        children.forEach(Child::expectEnd);
        children.forEach(Child::close);
        children.clear();
    }
}
