package dev.storewatch.ingest.event.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns a migration declares, each as "name type". */
public final class Migration {
    private static final Pattern COLUMN = Pattern.compile("^ {4}(\\w+) (.+?) COMMENT '", Pattern.MULTILINE);

    private Migration() {}

    public static List<String> columns(String file) {
        String path = "/storewatch/sql/migrations/" + file;
        try (InputStream in = Migration.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No migration " + path);
            }
            Matcher column = COLUMN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return column.results()
                    .map(match -> match.group(1) + " " + match.group(2))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static <T> List<String> declared(Columns<T> columns) {
        return columns.all().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }
}
