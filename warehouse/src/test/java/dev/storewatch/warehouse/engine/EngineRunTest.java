package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineRunTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() {
        EngineRun run = new EngineRun(4242, 8123, 9000, Instant.parse("2026-05-01T10:00:00Z"));
        run.write(new Home(directory));
        assertThat(EngineRun.of(new Home(directory))).contains(run);
    }

    @Test
    void noFileAndABrokenFileAreNoEngine() throws IOException {
        Home home = new Home(directory);
        assertThat(EngineRun.of(home)).isEmpty();
        Files.writeString(home.run().resolve("engine.json"), "{");
        assertThat(EngineRun.of(home)).isEmpty();
    }

    @Test
    void aProcessThatBeganLaterIsAnotherOne() {
        long self = ProcessHandle.current().pid();
        assertThat(new EngineRun(self, 1, 2, Instant.now()).process()).isPresent();
        assertThat(new EngineRun(self, 1, 2, Instant.EPOCH).process()).isEmpty();
    }
}
