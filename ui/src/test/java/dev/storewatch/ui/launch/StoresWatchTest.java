package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.WarehouseAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresWatchTest {
    @TempDir
    private Path home;

    @Test
    void aDirectoryThatCannotBeReadIsToldOnceAndLookedIntoAgain() throws IOException {
        Path directory = home.resolve("events");
        List<String> said = new ArrayList<>();
        // Nothing is found, so the warehouse is never asked.
        StoresWatch watch = new StoresWatch(
                new WarehouseAccess(URI.create("http://127.0.0.1:1"), "", ""), List.of(directory), said::add);

        watch.apply();
        watch.apply();
        assertThat(said).singleElement().asString().contains(directory.toString(), "NoSuchFileException");

        Files.createDirectory(directory);
        watch.apply();
        Files.delete(directory);
        watch.apply();
        assertThat(said).hasSize(2);
    }
}
