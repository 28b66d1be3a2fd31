package dev.storewatch.ingest.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.limit.BreachKind;
import dev.storewatch.ingest.track.MigratedColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rows are written in the columns that their table's migration creates, and the view of kinds says what the job does. */
class BreachColumnsTest {
    private static final Pattern KIND = Pattern.compile("(?m)^ {4}\\('(\\w+)', '(\\w+)', '[a-z ]+', (\\d+), '");

    @Test
    void breachesAreWrittenAsTheirTableHasThem() {
        MigratedColumns.assertSameAs("V0030__create_breach_version", Breach.TABLE);
    }

    @Test
    void theViewShowsEachKindWithItsLevelAndUsualLimit() throws IOException {
        List<String> shown = KIND.matcher(view())
                .results()
                .map(kind -> kind.group(1) + " " + kind.group(2) + " " + kind.group(3))
                .toList();
        assertThat(shown)
                .isEqualTo(Arrays.stream(BreachKind.values())
                        .map(kind -> kind + " " + kind.level() + " " + kind.usualLimit())
                        .toList());
    }

    private static String view() throws IOException {
        String resource = "/storewatch/sql/views/R__breach_kind.sql";
        try (InputStream in = BreachColumnsTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
