package dev.storewatch.ingest.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {
    private static final HookSecretFile.Hook HOOK = new HookSecretFile.Hook("shopify", "s1");

    @TempDir
    private Path home;

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    private Client wanted(String name) {
        return new Client(name, "", Set.of(Stream.CHATS), Set.of("s1", "s2"), now);
    }

    @Test
    void aTokenAdmitsItsClientUntilItIsRevoked() {
        ClientFile file = new ClientFile(home);
        Admission admission = new Admission(home, () -> now);
        String token = file.add(wanted("acme"));
        assertThat(admission.client(token)).hasValueSatisfying(client -> {
            assertThat(client.name()).isEqualTo("acme");
            assertThat(client.maySend(Stream.CHATS)).isTrue();
            assertThat(client.maySend(Stream.ORDERS)).isFalse();
            assertThat(client.maySendFor("s2")).isTrue();
            assertThat(client.maySendFor("s3")).isFalse();
        });
        assertThat(admission.client(token + "x")).isEmpty();
        assertThat(file.revoke("acme")).isTrue();
        now = now.plusSeconds(1);
        assertThat(admission.client(token)).isEmpty();
        assertThat(file.revoke("acme")).isFalse();
    }

    @Test
    void theTokenIsNotInTheFileAndOnlyTheOwnerReadsIt() throws IOException {
        String token = new ClientFile(home).add(wanted("acme"));
        Path file = home.resolve("http-clients.json");
        assertThat(Files.readString(file)).doesNotContain(token, token.substring(3));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aNameIsTakenOnceAndMustFitAFolder() {
        ClientFile file = new ClientFile(home);
        file.add(wanted("acme"));
        assertThatIllegalArgumentException().isThrownBy(() -> file.add(wanted("acme")));
        assertThatIllegalArgumentException().isThrownBy(() -> wanted("../acme"));
        assertThatIllegalArgumentException().isThrownBy(() -> wanted("hook-shopify"));
        assertThat(file.clients()).extracting(Client::name).containsExactly("acme");
    }

    @Test
    void aStoresSecretIsFoundUntilItIsRemoved() throws IOException {
        HookSecretFile file = new HookSecretFile(home);
        Admission admission = new Admission(home, () -> now);
        file.put(HOOK, "hush");
        assertThat(admission.secret("shopify", "s1")).contains("hush");
        assertThat(admission.secret("shopify", "s2")).isEmpty();
        assertThat(admission.secret("taobao", "s1")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("hook-secrets.json"))))
                .isEqualTo("rw-------");
        assertThat(file.remove(HOOK)).isTrue();
        now = now.plusSeconds(1);
        assertThat(admission.secret("shopify", "s1")).isEmpty();
        assertThat(file.hooks()).isEmpty();
    }
}
