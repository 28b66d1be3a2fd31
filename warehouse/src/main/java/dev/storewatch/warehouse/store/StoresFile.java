package dev.storewatch.warehouse.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code stores.json}: what it says of each store. */
final class StoresFile {

    private static final JsonMapper JSON = new JsonMapper();

    private StoresFile() {}

    static List<StoreChange> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (StoresFileException wrong) {
            throw new StoresFileException(file + ": " + wrong.getMessage(), wrong);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    static List<StoreChange> parse(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException malformed) {
            throw new StoresFileException("not JSON: " + malformed.getOriginalMessage(), malformed);
        }
        if (!root.isObject()) {
            throw new StoresFileException("not an object of stores by id");
        }
        List<StoreChange> changes = new ArrayList<>();
        root.properties().forEach(store -> changes.add(new StoreChange(store.getKey(), store.getValue())));
        return changes;
    }
}
