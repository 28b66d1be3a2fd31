package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sql} as a process of its own, the engine started for it. */
class SqlCommandIT {

    @TempDir
    private Path home;

    @Test
    void queriesAreAnsweredAndEverythingElseIsRefused() throws Exception {
        LaunchedCommand.Answer first = sql("SELECT count() AS days FROM store_day");
        assertThat(first.out()).isEqualTo("days\n0\n");
        assertThat(first.exit()).isZero();

        assertThat(sql("SELECT 1 AS one", "--format", "JSONEachRow").out()).isEqualTo("{\"one\":1}\n");
        for (String refused : List.of(
                "DROP TABLE store_day",
                "INSERT INTO store_version (store_id) VALUES ('x')",
                "SELECT * FROM file('/etc/hostname', 'LineAsString', 'line String')",
                "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString', 'line String')")) {
            LaunchedCommand.Answer answer = sql(refused);
            assertThat(answer.exit()).as(refused).isEqualTo(1);
            assertThat(answer.err()).as(refused).contains("ACCESS_DENIED");
            assertThat(answer.out()).as(refused).isEmpty();
        }
    }

    @AfterEach
    void awaitTheEnginesEnd() {
        LaunchedCommand.awaitTheEnginesEnd(home);
    }

    private LaunchedCommand.Answer sql(String... arguments) throws IOException, InterruptedException {
        return LaunchedCommand.start(
                        home,
                        Stream.concat(Stream.of("sql"), Stream.of(arguments)).toArray(String[]::new))
                .answer();
    }
}
