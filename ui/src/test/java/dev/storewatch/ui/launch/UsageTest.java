package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Wrong usage: one clear line and exit code 2. */
class UsageTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path empty;

    private int run(String... arguments) {
        CommandLine line = Storewatch.commandLine();
        line.setErr(new PrintWriter(err, true));
        line.setOut(new PrintWriter(out, true));
        return line.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bogus            | bogus",
                "sql              | QUERY",
                "sql x --nope     | --nope",
                "sql x --format   | --format",
                "load             | DIR",
                "load /none/such  | /none/such",
                "up --port        | --port",
                "up --port 70000  | 70000",
                "up --port eighty | eighty",
                "up --http 0      | 0",
                "up --http no     | no",
                "up --http-address 0.0.0.0 | --http",
                "up --input /none | /none",
                "up --kafka nobroker          | nobroker",
                "up --kafka a:1 --kafka-from x | x",
                "up --kafka-group g           | --kafka",
                "up --kafka a:1 --kafka-properties /none | /none",
                "replay-rejected --since noon | noon",
                "status now       | now",
                "verify now       | now",
                "verify --days    | --days",
                "verify --days 0  | 0",
                "verify --days x  | --days",
                "rebuild now      | now",
                "rebuild --from 2026-02-30                 | 2026-02-30",
                "rebuild --to 9999-01-01                   | future",
                "rebuild --from 2026-03-03 --to 2026-03-02 | after",
                "bench            | benchmark",
                "bench nothing    | nothing",
                "bench pages --rounds 0       | --rounds",
                "bench viewers --viewers 9    | --viewers",
                "bench quality --olist /none  | /none",
                "bench quality --stores 0     | --stores"
            })
    void wrongUsageIsOneLineThatNamesIt(String arguments, String named) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains(named);
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aDirectoryWithoutEventFilesIsWrongUsage() {
        assertThat(run("load", empty.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("No event files", empty.toString());
    }

    @ParameterizedTest
    @CsvSource({"up", "down", "status", "load", "replay-rejected", "sql", "verify"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: storewatch " + command);
    }
}
