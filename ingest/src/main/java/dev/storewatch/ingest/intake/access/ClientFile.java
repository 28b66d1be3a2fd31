package dev.storewatch.ingest.intake.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.ingest.event.Stream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The file of clients in a home. It holds tokens as hashes only: 32 random bytes need no slow hash, nobody can guess them. */
public final class ClientFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateFile file;

    public ClientFile(Path home) {
        file = new PrivateFile(home.toAbsolutePath(), "http-clients.json");
    }

    /** Makes a client like {@code wanted}, with a token of its own; gives the token, which is kept nowhere. */
    public String add(Client wanted) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = "sw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Client client = new Client(wanted.name(), hash(token), wanted.streams(), wanted.stores(), wanted.createdAt());
        return file.change(content -> {
            if (content.has(client.name())) {
                throw new IllegalArgumentException(
                        "There is a client " + client.name() + " already; revoke it first, or choose another name");
            }
            write(content.putObject(client.name()), client);
            return token;
        });
    }

    /** Takes a client's right to send; whether there was such a client. */
    public boolean revoke(String name) {
        return file.change(content -> content.remove(name) != null);
    }

    /** All clients, by name. */
    public List<Client> clients() {
        ObjectNode content = file.read();
        List<Client> clients = new ArrayList<>();
        new TreeSet<>(content.propertyStream().map(entry -> entry.getKey()).toList())
                .forEach(name -> clients.add(read(name, content.required(name))));
        return clients;
    }

    PrivateFile file() {
        return file;
    }

    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", missing);
        }
    }

    private static void write(ObjectNode json, Client client) {
        json.put("token_sha256", client.tokenHash());
        json.put("created_at", client.createdAt().toString());
        ArrayNode streams = json.putArray("streams");
        client.streams().stream().sorted().forEach(stream -> streams.add(stream.label()));
        ArrayNode stores = json.putArray("stores");
        client.stores().stream().sorted().forEach(stores::add);
    }

    private static Client read(String name, JsonNode json) {
        Set<Stream> streams = new TreeSet<>();
        json.required("streams")
                .forEach(stream -> streams.add(Stream.valueOf(stream.asText().toUpperCase(Locale.ROOT))));
        Set<String> stores = new TreeSet<>();
        json.required("stores").forEach(store -> stores.add(store.asText()));
        return new Client(
                name,
                json.required("token_sha256").asText(),
                streams,
                stores,
                Instant.parse(json.required("created_at").asText()));
    }
}
