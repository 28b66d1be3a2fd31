package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of sums is shown if their sum is not 0: a measure left out of it could hide a day. */
class AllMeasuresTest {

    @ParameterizedTest
    @CsvSource({
        "R__store_day, V0097__add_all_measures_to_store_day_delta, 61",
        "R__agent_day, V0098__add_all_measures_to_agent_day_delta, 28"
    })
    void everyMeasureOfTheViewIsInTheSum(String view, String migration, int measures) {
        List<String> shown = found("sum\\(d\\.(\\w+)\\) AS", text("views/" + view));
        List<String> added = found("(\\w+)", sum(text("migrations/" + migration)));

        assertThat(shown).hasSize(measures);
        assertThat(added).containsExactlyInAnyOrderElementsOf(shown);
    }

    private static String sum(String migration) {
        return migration.substring(
                migration.indexOf("toDecimal128(") + "toDecimal128(".length(), migration.indexOf("    4)"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String text(String file) {
        String resource = "/storewatch/sql/" + file + ".sql";
        try (InputStream in = AllMeasuresTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
