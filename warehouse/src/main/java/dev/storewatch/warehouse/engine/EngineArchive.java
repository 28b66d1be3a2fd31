package dev.storewatch.warehouse.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A downloaded npm package: its hash is checked, then one file taken out of it. */
final class EngineArchive {

    private static final int BLOCK = 1 << 20;

    private final Path archive;

    EngineArchive(Path archive) {
        this.archive = archive;
    }

    /** Deletes the archive and fails when its hash is not the expected one, written as npm writes it. */
    void check(String integrity) throws IOException {
        String found = integrity();
        if (!found.equals(integrity)) {
            Files.delete(archive);
            throw new EngineException("The downloaded engine " + archive.getFileName() + " has the hash " + found
                    + " instead of the pinned " + integrity
                    + "; it was deleted. Check npm's registry setting and try again.");
        }
    }

    private String integrity() throws IOException {
        MessageDigest digest = sha512();
        try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "sha512-" + Base64.getEncoder().encodeToString(digest.digest());
    }

    /** Writes the named file of the package to a target, saying every tenth of the way. */
    void unpack(String name, Path target, Consumer<String> console) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), BLOCK))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && !entry.getName().equals("package/" + name)) {
                entry = tar.getNextEntry();
            }
            if (entry == null) {
                throw new EngineException("The downloaded engine " + archive.getFileName() + " holds no " + name);
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                copy(tar, out, entry.getSize(), console);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out, long size, Consumer<String> console) throws IOException {
        byte[] block = new byte[BLOCK];
        long done = 0;
        long said = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            out.write(block, 0, read);
            done += read;
            long tenth = done * 10 / size;
            if (tenth > said) {
                said = tenth;
                console.accept("Unpacking the engine: " + tenth * 10 + " %");
            }
        }
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
