package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineArchiveTest {

    @TempDir
    private Path directory;

    @Test
    void aWrongHashDeletesTheArchiveAndSaysSo() throws IOException {
        Path archive = directory.resolve("engine.tgz");
        Files.writeString(archive, "abc");
        assertThatThrownBy(() -> new EngineArchive(archive).check("sha512-other"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("sha512-other")
                .hasMessageContaining("deleted");
        assertThat(archive).doesNotExist();
    }

    @Test
    void theRightHashPasses() throws IOException {
        Path archive = directory.resolve("engine.tgz");
        Files.writeString(archive, "abc");
        // FIPS 180-4's own example: SHA-512 of "abc" is ddaf35a193617aba..., here in base 64 as npm writes it.
        new EngineArchive(archive)
                .check(
                        "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==");
        assertThat(archive).exists();
    }

    @Test
    void oneFileIsTakenOutWithProgress() throws IOException {
        Path archive = packed("package/index.js", "x", "package/libchdb.so", "the library");
        List<String> said = new ArrayList<>();
        Path target = directory.resolve("out");
        new EngineArchive(archive).unpack("libchdb.so", target, said::add);
        assertThat(target).hasContent("the library");
        assertThat(said).last().asString().contains("100 %");
    }

    @Test
    void aPackageWithoutTheFileIsRefused() throws IOException {
        Path archive = packed("package/index.js", "x");
        assertThatThrownBy(() -> new EngineArchive(archive).unpack("libchdb.so", directory.resolve("out"), line -> {}))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("libchdb.so");
    }

    private Path packed(String... namesAndTexts) throws IOException {
        Path archive = directory.resolve("engine.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}
