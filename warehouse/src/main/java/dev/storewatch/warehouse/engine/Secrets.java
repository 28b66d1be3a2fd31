package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Home;
import dev.storewatch.warehouse.Role;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Passwords and keys, made at first start and kept in a file that only its owner can read. */
public final class Secrets {

    /** Key of the secret that turns buyer ids into buyer keys. */
    public static final String BUYER_KEY_SECRET = "buyer_key_secret";

    /** Key of the password of the dashboard's first login. */
    public static final String ADMIN_PASSWORD = "admin_password";

    /** Key of the key that the channels' secrets are sealed with in the warehouse, 32 bytes. */
    public static final String CHANNEL_KEY = "alert_channel_key";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;
    private final boolean created;

    private Secrets(Map<String, String> values, boolean created) {
        this.values = values;
        this.created = created;
    }

    /** Reads the secrets of a home, making those it lacks. Safe when two processes do so at once. */
    public static synchronized Secrets of(Home home) {
        Path file = home.secrets();
        try (FileChannel channel = FileChannel.open(
                        home.run().resolve("secrets.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            SortedMap<String, String> values = read(file);
            boolean complete = lock.isValid() && !addMissing(values);
            if (!complete) {
                write(file, values);
            }
            return new Secrets(values, !complete);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot keep the generated passwords in " + file + "; check its permissions", failure);
        }
    }

    /** Whether this very call made the file or a part of it. */
    public boolean created() {
        return created;
    }

    /** The password a user of the warehouse logs in with. */
    public String password(Role role) {
        return value(role.passwordKey());
    }

    /** The secret of a key. */
    public String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("No such secret: " + key);
        }
        return value;
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        SortedMap<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        }
        return values;
    }

    private static boolean addMissing(Map<String, String> values) {
        int before = values.size();
        for (Role role : Role.values()) {
            values.computeIfAbsent(role.passwordKey(), key -> random(16));
        }
        values.computeIfAbsent(BUYER_KEY_SECRET, key -> random(32));
        values.computeIfAbsent(CHANNEL_KEY, key -> random(32));
        values.computeIfAbsent(ADMIN_PASSWORD, key -> random(8));
        return values.size() > before;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder("# Made by Storewatch at first start. Keep it: without "
                + BUYER_KEY_SECRET + " no new event matches a buyer already known.\n");
        values.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        Path aside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Secrets" + values.keySet();
    }
}
