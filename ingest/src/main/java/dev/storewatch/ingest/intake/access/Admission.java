package dev.storewatch.ingest.intake.access;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may send now: what the files say, looked at again within a second of a change. Thread-safe. */
public final class Admission {
    private final Watched<Map<String, Client>> clients;
    private final Watched<Map<HookSecretFile.Hook, String>> secrets;

    public Admission(Path home, InstantSource clock) {
        ClientFile clientFile = new ClientFile(home);
        HookSecretFile secretFile = new HookSecretFile(home);
        clients = new Watched<>(
                clientFile.file(),
                () -> clientFile.clients().stream().collect(Collectors.toMap(Client::tokenHash, Function.identity())),
                clock);
        secrets = new Watched<>(secretFile.file(), secretFile::secrets, clock);
    }

    /** The client of a token. Looked up by hash: how long that takes tells nothing of any token. */
    public Optional<Client> client(String token) {
        return Optional.ofNullable(clients.now().get(ClientFile.hash(token)));
    }

    /** What a platform signs a store's deliveries with. */
    public Optional<String> secret(String platform, String storeId) {
        return Optional.ofNullable(secrets.now().get(new HookSecretFile.Hook(platform, storeId)));
    }

    private static final class Watched<T> {
        private static final Duration EVERY = Duration.ofMillis(500);

        private final PrivateFile file;
        private final Supplier<T> reading;
        private final InstantSource clock;
        private Instant lookedAt = Instant.MIN;
        private @Nullable String version;
        private @Nullable T content;

        Watched(PrivateFile file, Supplier<T> reading, InstantSource clock) {
            this.file = file;
            this.reading = reading;
            this.clock = clock;
        }

        synchronized T now() {
            Instant now = clock.instant();
            T known = content;
            if (known != null && now.isBefore(lookedAt.plus(EVERY))) {
                return known;
            }
            String found = file.version();
            if (known == null || !found.equals(version)) {
                known = reading.get();
                content = known;
                version = found;
            }
            lookedAt = now;
            return known;
        }
    }
}
