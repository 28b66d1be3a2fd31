package dev.storewatch.warehouse.migrate;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Applies what the schema lacks; safe to run at every start, and by two processes of one home at once. */
public final class Migrator {

    private static final Pattern MIGRATION = Pattern.compile("V\\d{4}__[a-z0-9_]+\\.sql");
    private static final Pattern VIEW = Pattern.compile("R__[a-z0-9_]+\\.sql");

    private final Home home;
    private final WarehouseAccess access;
    private final Consumer<String> console;

    public Migrator(Home home, WarehouseAccess access, Consumer<String> console) {
        this.home = home;
        this.access = access;
        this.console = console;
    }

    /** Applies the schema of module {@code sql}. */
    public void migrate() {
        apply(migrations(), views());
    }

    /** The statements that bring the schema of module {@code sql} to a cluster. */
    public static List<String> statementsFor(ClusterSchema cluster) {
        return cluster.statements(migrations(), views());
    }

    private static List<SqlFile> migrations() {
        return SqlFolder.of(Migrator.class.getClassLoader(), "storewatch/sql/migrations")
                .files(MIGRATION);
    }

    private static List<SqlFile> views() {
        return SqlFolder.of(Migrator.class.getClassLoader(), "storewatch/sql/views")
                .files(VIEW);
    }

    void apply(List<SqlFile> migrations, List<SqlFile> views) {
        synchronized (Migrator.class) {
            try (FileChannel channel = FileChannel.open(
                            home.run().resolve("migrate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    applyLocked(migrations, views);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException("Cannot lock the migrations in " + home.run(), failure);
            }
        }
    }

    private void applyLocked(List<SqlFile> migrations, List<SqlFile> views) {
        try (WarehouseHttp first = WarehouseHttp.withoutDatabase(access);
                WarehouseHttp http = WarehouseHttp.patient(access)) {
            MigrationTable table = new MigrationTable(first);
            table.create();
            MigrationPlan plan = MigrationPlan.of(migrations, views, table.applied());
            if (!plan.isEmpty() && table.isOfCluster()) {
                throw new MigrationException("The warehouse is on a cluster and lacks "
                        + plan.migrations().size() + " migrations and "
                        + plan.views().size()
                        + " views. Apply what ./storewatch schema --cluster NAME prints, then start again.");
            }
            plan.migrations().forEach(file -> {
                apply(file, http);
                table.record(file);
            });
            applyViews(plan.views(), http, table);
            if (!plan.isEmpty()) {
                console.accept("Schema: " + plan.migrations().size() + " migrations and "
                        + plan.views().size() + " views applied");
            }
        }
    }

    /** A view may read another that comes later by name: whatever failed is tried again as long as anything succeeds. */
    private static void applyViews(List<SqlFile> views, WarehouseHttp http, MigrationTable table) {
        List<SqlFile> left = new ArrayList<>(views);
        while (!left.isEmpty()) {
            List<SqlFile> failed = new ArrayList<>();
            List<MigrationException> failures = new ArrayList<>();
            for (SqlFile view : left) {
                try {
                    apply(view, http);
                    table.record(view);
                } catch (MigrationException failure) {
                    failed.add(view);
                    failures.add(failure);
                }
            }
            if (failed.size() == left.size()) {
                throw failures.getFirst();
            }
            left = failed;
        }
    }

    private static void apply(SqlFile file, WarehouseHttp http) {
        try {
            http.ask(file.statement());
        } catch (WarehouseException refused) {
            if (refused.isUnreachable()) {
                throw refused;
            }
            throw new MigrationException(file.name() + " failed: " + refused.getMessage(), refused);
        }
    }
}
