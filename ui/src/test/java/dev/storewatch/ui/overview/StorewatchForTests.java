package dev.storewatch.ui.overview;

import dev.storewatch.ui.AppConfig;
import dev.storewatch.ui.StorewatchApplication;
import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.engine.Engine;
import dev.storewatch.warehouse.engine.EngineSettings;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.migrate.Migrator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;

/** The application over a real engine, both in a home of the test's own and on ports of their own. */
final class StorewatchForTests implements AutoCloseable {
    private final Home home;
    private final Engine engine;
    private final WarehouseHttp warehouse;
    private final ConfigurableApplicationContext application;

    StorewatchForTests(Path directory) {
        this(directory, UnaryOperator.identity());
    }

    /** @param destinations where messages may go */
    StorewatchForTests(Path directory, Destinations destinations) {
        this(
                directory,
                config -> new AppConfig(
                        config.home(),
                        config.warehouse(),
                        config.publicUrl(),
                        destinations,
                        config.metricsPort(),
                        config.analyst(),
                        config.oidc(),
                        config.tokenCommand()));
    }

    /** As {@code otherwise} configures it. */
    StorewatchForTests(Path directory, UnaryOperator<AppConfig> otherwise) {
        home = new Home(directory);
        EngineSettings usual = EngineSettings.fromEnvironment(System.getenv());
        engine = Engine.use(
                new EngineSettings(home, usual.cache(), Optional.empty(), 1L << 30), System.getenv(), _ -> {});
        new Migrator(home, engine.access(Role.APP), _ -> {}).migrate();
        warehouse = new WarehouseHttp(engine.access(Role.APP));
        application = StorewatchApplication.builder(otherwise.apply(
                        new AppConfig(home, engine.access(Role.APP), Optional.of(engine.access(Role.ANALYST)))))
                .run("--server.port=0");
    }

    void insert(String sql) {
        warehouse.ask(sql);
    }

    /** The accounts as the command line has them: another writer than the application. */
    Accounts accounts() {
        return new Accounts(engine.access(Role.APP), InstantSource.system());
    }

    String asked(String sql) {
        return warehouse.ask(sql);
    }

    String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** What a browser that has not logged in is answered. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Where its own figures are served. */
    String figures() throws IOException {
        return "http://127.0.0.1:"
                + Files.readString(home.run().resolve("app-metrics.port")).strip() + "/metrics";
    }

    String password() {
        return Secrets.of(home).value(Secrets.ADMIN_PASSWORD);
    }

    @Override
    public void close() {
        application.close();
        warehouse.close();
        List<ProcessHandle> servers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .toList();
        engine.close();
        // The engine, the only Java below this one, ends when its last user left; its directory can go only after it.
        servers.forEach(server -> server.onExit().orTimeout(1, TimeUnit.MINUTES).join());
    }
}
