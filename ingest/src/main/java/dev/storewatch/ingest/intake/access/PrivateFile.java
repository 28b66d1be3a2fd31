package dev.storewatch.ingest.intake.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;

/** A JSON object in a file that only its owner can read; changed by one process at a time and always replaced whole. */
record PrivateFile(Path home, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Path file() {
        return home.resolve(name);
    }

    /** What the file says; an empty object where there is none. */
    ObjectNode read() {
        try {
            return (ObjectNode) JSON.readTree(Files.readAllBytes(file()));
        } catch (NoSuchFileException none) {
            return JSON.createObjectNode();
        } catch (IOException | ClassCastException broken) {
            throw new IllegalStateException(
                    file() + " can't be read; check its permissions and that it is JSON", broken);
        }
    }

    /** Tells one content from the next: each is a file of its own. */
    String version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file(), BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (NoSuchFileException none) {
            return "none";
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot look at " + file(), failure);
        }
    }

    /** Reads, lets {@code change} change what it read, and writes it; gives what the change gave. */
    <T> T change(Function<ObjectNode, T> change) {
        try {
            Path run = Files.createDirectories(home.resolve("run"));
            try (FileChannel channel = FileChannel.open(
                            run.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                ObjectNode content = read();
                T result = change.apply(content);
                write(content);
                return result;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file() + "; check its permissions", failure);
        }
    }

    private void write(ObjectNode content) throws IOException {
        Path aside = home.resolve(name + ".tmp");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, content.toPrettyString() + "\n");
        Files.move(aside, file(), StandardCopyOption.ATOMIC_MOVE);
    }
}
