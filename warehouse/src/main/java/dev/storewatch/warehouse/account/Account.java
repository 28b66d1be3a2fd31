package dev.storewatch.warehouse.account;

import dev.storewatch.warehouse.query.VisibleStores;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param passwordHash bcrypt; empty where the identity provider alone lets the account in
 * @param version milliseconds since 1970 of the newest change; 0 before the account is first kept
 */
public record Account(
        String name,
        String displayName,
        AccountRole role,
        VisibleStores stores,
        String passwordHash,
        boolean disabled,
        long version) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");
    private static final int LONGEST_DISPLAY_NAME = 64;

    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new AccountException(
                    AccountException.Fault.NAME,
                    "An account's name is 1 to 64 of a-z, 0-9 and . _ @ + -, starting with a letter or digit: " + name);
        }
        if (displayName.codePointCount(0, displayName.length()) > LONGEST_DISPLAY_NAME) {
            throw new AccountException(
                    AccountException.Fault.DISPLAY_NAME, "A name shown has at most 64 characters: " + displayName);
        }
        if (role == AccountRole.ADMIN && !(stores instanceof VisibleStores.All)) {
            throw new AccountException(
                    AccountException.Fault.ADMIN_STORES,
                    "An admin sees every store, as whoever changes stores could show them to themselves: " + name);
        }
    }

    public static Account of(String name, AccountRole role, VisibleStores stores) {
        return new Account(name, "", role, stores, "", false, 0);
    }

    /** The name to show. */
    public String shownName() {
        return displayName.isEmpty() ? name : displayName;
    }

    public Account withPassword(String password) {
        return new Account(name, displayName, role, stores, Passwords.hash(password), disabled, version);
    }

    public Account withDisabled(boolean now) {
        return new Account(name, displayName, role, stores, passwordHash, now, version);
    }

    Account withVersion(long now) {
        return new Account(name, displayName, role, stores, passwordHash, disabled, now);
    }

    /** Whether two versions differ in nothing but their number. */
    boolean saysTheSameAs(Account other) {
        return withVersion(0).equals(other.withVersion(0));
    }

    @Override
    public String toString() {
        // The hash is nobody's to read.
        return "Account[" + name + ", " + role + ", " + stores + (disabled ? ", disabled" : "") + ", " + version + "]";
    }
}
