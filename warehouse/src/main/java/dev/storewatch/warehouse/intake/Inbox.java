package dev.storewatch.warehouse.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder where requests to the ingest process lie until they are done; one interrupted lies there still and is taken up again. */
public final class Inbox {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    public Inbox(Home home) {
        this.folder = home.inbox();
    }

    /** The request for these files: the unfinished one of an earlier call if they are unchanged, else a new one. */
    public IntakeRequest request(String directory, List<EventFile> files) {
        return unfinished().stream()
                .filter(request -> request.isFor(directory, files))
                .findFirst()
                .orElseGet(() -> write(new IntakeRequest(UUID.randomUUID().toString(), directory, files)));
    }

    /** Takes a finished request out. */
    public void remove(IntakeRequest request) {
        try {
            Files.deleteIfExists(file(request.intakeId()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + file(request.intakeId()), failure);
        }
    }

    List<IntakeRequest> unfinished() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(Inbox::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list " + folder, failure);
        }
    }

    private IntakeRequest write(IntakeRequest request) {
        ObjectNode json =
                JSON.createObjectNode().put("intake_id", request.intakeId()).put("directory", request.directory());
        ArrayNode files = json.putArray("files");
        for (EventFile file : request.files()) {
            files.addObject()
                    .put("path", file.path())
                    .put("size", file.size())
                    .put("modified", file.modified())
                    .put("stream", file.stream());
        }
        Path target = file(request.intakeId());
        Path aside = folder.resolve(request.intakeId() + ".tmp");
        try {
            Files.writeString(aside, json.toPrettyString());
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            return request;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + target, failure);
        }
    }

    private static IntakeRequest read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            List<EventFile> files = new ArrayList<>();
            json.path("files")
                    .forEach(entry -> files.add(new EventFile(
                            entry.path("path").asText(),
                            entry.path("size").asLong(),
                            entry.path("modified").asLong(),
                            entry.path("stream").asText())));
            return new IntakeRequest(
                    json.path("intake_id").asText(), json.path("directory").asText(), files);
        } catch (IOException failure) {
            throw new IntakeException("Not a request: " + file + "; delete it to give its load up", failure);
        }
    }

    private Path file(String intakeId) {
        return folder.resolve(intakeId + ".json");
    }
}
