package dev.storewatch.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        Home home = new Home(directory);
        Secrets.of(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void secretsAreMadeOnceAndStay() {
        Home home = new Home(directory);
        Secrets first = Secrets.of(home);
        Secrets second = Secrets.of(home);
        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.password(Role.ANALYST)).isEqualTo(first.password(Role.ANALYST));
        // 32 random bytes are 64 hex digits.
        assertThat(second.value(Secrets.BUYER_KEY_SECRET))
                .matches("[0-9a-f]{64}")
                .isEqualTo(first.value(Secrets.BUYER_KEY_SECRET));
    }

    @Test
    void whatAnOlderFileLacksIsAddedAndWhatItHasIsKept() throws IOException {
        Home home = new Home(directory);
        Files.writeString(home.secrets(), "analyst_password=kept\n");
        Secrets secrets = Secrets.of(home);
        assertThat(secrets.password(Role.ANALYST)).isEqualTo("kept");
        assertThat(Files.readString(home.secrets())).contains("analyst_password=kept", "buyer_key_secret=");
    }

    @Test
    void usersHaveDifferentPasswordsThatAreNotShownByAccident() {
        Secrets secrets = Secrets.of(new Home(directory));
        assertThat(secrets.password(Role.APP)).isNotEqualTo(secrets.password(Role.INGEST));
        assertThat(secrets.toString()).doesNotContain(secrets.password(Role.APP));
    }
}
