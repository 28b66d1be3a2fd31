package dev.storewatch.warehouse.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of SQL files on the class path, be it a directory or in a jar. */
public final class SqlFolder {

    private final URL location;

    private SqlFolder(URL location) {
        this.location = location;
    }

    /** The folder of that name, which the module {@code sql} brings. */
    public static SqlFolder of(ClassLoader loader, String name) {
        URL location = loader.getResource(name);
        if (location == null) {
            throw new IllegalStateException("The class path has no folder " + name + "; build module sql");
        }
        return new SqlFolder(location);
    }

    /** The files whose whole name matches, by name; a name that does not is an error, for a mistyped one would never be applied. */
    public List<SqlFile> files(Pattern names) {
        try {
            URLConnection connection = location.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                URI jar = inJar.getJarFileURL().toURI();
                try (FileSystem content = FileSystems.newFileSystem(Path.of(jar))) {
                    return files(content.getPath(inJar.getEntryName()), names);
                }
            }
            return files(Path.of(location.toURI()), names);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + location, failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("Cannot read " + location, failure);
        }
    }

    private static List<SqlFile> files(Path folder, Pattern names) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().map(file -> read(file, names)).toList();
        }
    }

    private static SqlFile read(Path file, Pattern names) {
        String name = file.getFileName().toString();
        if (!names.matcher(name).matches()) {
            throw new IllegalStateException("Not a name wanted there: " + file + " (wanted: " + names + ")");
        }
        try {
            return new SqlFile(name, Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }
}
