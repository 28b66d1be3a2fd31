package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.engine.EngineRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code verify} on the real engine. */
class VerifyCommandIT {

    @TempDir
    private Path home;

    @Test
    void itExitsWithOneAndShowsTheCellOnlyWhenOneDiffers() {
        HomeOption option = CommandLine.populateCommand(new HomeOption(), "--data", home.toString());
        try (Session session = Session.open(option);
                WarehouseHttp http = new WarehouseHttp(session.engine().access(Role.APP))) {
            http.ask("""
                    INSERT INTO order_event (store_id, event_id, type, occurred_at, ingested_at, order_id, agent_id)
                    VALUES ('cn', 'e', 'order.reminded', '2026-01-06 01:00:00', '2026-01-06 02:00:00', 'o', 'a')""");
            http.ask(
                    "INSERT INTO agent_day_delta (store_id, agent_id, day, reminders) VALUES ('cn', 'a', '2026-01-06', 1)");
            http.ask(
                    "INSERT INTO store_day_delta (store_id, day, reminders, orders_reminded) VALUES ('cn', '2026-01-06', 1, 1)");
            StringWriter same = new StringWriter();
            assertThat(verify(same)).isZero();
            assertThat(same.toString()).startsWith("No difference in ");

            http.ask("INSERT INTO store_day_delta (store_id, day, reminders) VALUES ('cn', '2026-01-06', 4)");
            StringWriter differing = new StringWriter();
            assertThat(verify(differing)).isEqualTo(1);
            assertThat(differing.toString().lines().toList().get(1)).isEqualTo("cn\t-\t2026-01-06\treminders\t5\t1");
            assertThat(differing.toString()).contains("1 difference in ");
        }
    }

    private int verify(StringWriter out) {
        return Storewatch.commandLine().setOut(new PrintWriter(out, true)).execute("verify", "--data", home.toString());
    }

    /** Its home can be deleted only when nobody writes there any more. */
    @AfterEach
    void awaitTheEnginesEnd() {
        EngineRun.of(new Home(home))
                .flatMap(EngineRun::process)
                .ifPresent(engine ->
                        engine.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
