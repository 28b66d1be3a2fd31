package dev.storewatch.warehouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFolderTest {

    private static final Pattern NAMES = Pattern.compile("V\\d{4}__[a-z_]+\\.sql");

    @TempDir
    private Path directory;

    @Test
    void filesOfADirectoryComeInOrder() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("m"));
        Files.writeString(folder.resolve("V0002__b.sql"), "two");
        Files.writeString(folder.resolve("V0001__a.sql"), "one");
        assertThat(read(directory))
                .containsExactly(new SqlFile("V0001__a.sql", "one"), new SqlFile("V0002__b.sql", "two"));
    }

    @Test
    void filesOfAJarComeInOrder() throws IOException {
        Path jar = directory.resolve("sql.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("m/"));
            entry(out, "m/V0002__b.sql", "two");
            entry(out, "m/V0001__a.sql", "one");
        }
        assertThat(read(jar)).containsExactly(new SqlFile("V0001__a.sql", "one"), new SqlFile("V0002__b.sql", "two"));
    }

    @Test
    void aMistypedNameIsRefusedForItWouldNeverBeApplied() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("m"));
        Files.writeString(folder.resolve("V1__a.sql"), "one");
        assertThatThrownBy(() -> read(directory)).hasMessageContaining("V1__a.sql");
    }

    private static List<SqlFile> read(Path classPathEntry) throws IOException {
        URL[] entries = {classPathEntry.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(entries, null)) {
            return SqlFolder.of(loader, "m").files(NAMES);
        }
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
