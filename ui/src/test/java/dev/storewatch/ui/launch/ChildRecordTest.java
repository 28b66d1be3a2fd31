package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildRecordTest {

    @TempDir
    private Path directory;

    @Test
    void anOrphanIsEndedAndAChildOfALivingParentIsLeft() throws Exception {
        Home home = new Home(directory);
        Process orphan = sleeper();
        Process child = sleeper();
        try {
            ChildRecord.of("child", child.toHandle()).write(home);
            ChildRecord ofOurs = ChildRecord.of("orphan", orphan.toHandle());
            // A parent that began in 1970 lives no more, whatever has its number now.
            new ChildRecord(
                            "orphan",
                            ofOurs.pid(),
                            ofOurs.startedAt(),
                            ofOurs.parentPid(),
                            Instant.EPOCH.minusSeconds(1))
                    .write(home);
            assertThat(ChildRecord.all(home)).extracting(ChildRecord::name).containsExactly("child", "orphan");

            assertThat(Orphans.end(home)).containsExactly("orphan");
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(child.isAlive()).isTrue();
        } finally {
            orphan.destroyForcibly();
            child.destroyForcibly();
        }
    }

    private static Process sleeper() throws Exception {
        return new ProcessBuilder("sleep", "60").start();
    }
}
