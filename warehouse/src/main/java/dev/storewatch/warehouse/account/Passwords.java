package dev.storewatch.warehouse.account;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Passwords become hashes here, and are compared here. */
public final class Passwords {
    /** Characters a password has at least. */
    public static final int SHORTEST = 10;
    /** Bytes of UTF-8 a password has at most: bcrypt reads no more. */
    private static final int LONGEST = 72;
    /** 2^12 rounds: about a quarter of a second of one core. */
    private static final int STRENGTH = 12;
    /** Compared with when there is no account, so that the time taken tells nothing about names. */
    private static final String NOBODY = encoded("nobody has this password");

    private Passwords() {}

    /** The hash to keep of a password that is long enough. */
    public static String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new AccountException(
                    AccountException.Fault.PASSWORD,
                    "A password has at least 10 characters and at most 72 bytes of UTF-8");
        }
        return encoded(password);
    }

    /** Whether a password is the one hashed; takes as long where there is no hash, and is never right then. */
    public static boolean match(String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST || hash.isEmpty()) {
            BCrypt.checkpw("somebody's guess", NOBODY);
            return false;
        }
        return BCrypt.checkpw(password, hash);
    }

    private static String encoded(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(STRENGTH));
    }
}
