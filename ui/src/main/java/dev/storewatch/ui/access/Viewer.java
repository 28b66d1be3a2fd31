package dev.storewatch.ui.access;

import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.query.VisibleStores;
import java.security.Principal;

/** Who is signed in, as the account stood at the login; a changed account ends the login. */
public record Viewer(String name, String shownName, AccountRole role, VisibleStores stores, long accountVersion)
        implements Principal {

    static Viewer of(Account account) {
        return new Viewer(account.name(), account.shownName(), account.role(), account.stores(), account.version());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return name + " (" + role.stored() + ")";
    }
}
