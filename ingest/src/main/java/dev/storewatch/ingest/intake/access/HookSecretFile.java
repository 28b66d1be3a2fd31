package dev.storewatch.ingest.intake.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of the secrets platforms sign with, one a store. Unlike a token a secret is needed itself: the file is its only guard. */
public final class HookSecretFile {
    private final PrivateFile file;

    /** A store of a platform that a secret is kept for. */
    public record Hook(String platform, String storeId) {}

    public HookSecretFile(Path home) {
        file = new PrivateFile(home.toAbsolutePath(), "hook-secrets.json");
    }

    /** Keeps a secret in place of the one there was. */
    public void put(Hook hook, String secret) {
        file.change(content -> content.withObjectProperty(hook.platform()).put(hook.storeId(), secret));
    }

    /** Forgets a secret; whether there was one. */
    public boolean remove(Hook hook) {
        return file.change(content ->
                content.get(hook.platform()) instanceof ObjectNode stores && stores.remove(hook.storeId()) != null);
    }

    /** The stores that have a secret. */
    public List<Hook> hooks() {
        return new ArrayList<>(secrets().keySet());
    }

    Map<Hook, String> secrets() {
        Map<Hook, String> secrets =
                new TreeMap<>(Comparator.comparing(Hook::platform).thenComparing(Hook::storeId));
        file.read()
                .propertyStream()
                .forEach(platform -> platform.getValue()
                        .propertyStream()
                        .forEach(store -> secrets.put(
                                new Hook(platform.getKey(), store.getKey()),
                                store.getValue().asText())));
        return secrets;
    }

    PrivateFile file() {
        return file;
    }
}
