package dev.storewatch.warehouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.VisibleStores;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Wang", "a b", "'; --", "-a"})
    void aNameIsLowerCaseWithoutSpaces(String name) {
        assertThatThrownBy(() -> Account.of(name, AccountRole.MANAGER, VisibleStores.ALL))
                .isInstanceOf(AccountException.class);
    }

    @Test
    void anAdminCannotBeKeptFromStores() {
        assertThatThrownBy(() -> Account.of("a", AccountRole.ADMIN, VisibleStores.only(List.of("s"))))
                .isInstanceOf(AccountException.class);
    }

    @Test
    void aPasswordHasTenCharactersAndNoMoreThanBcryptReads() {
        assertThatThrownBy(() -> Passwords.hash("123456789")).isInstanceOf(AccountException.class);
        assertThatThrownBy(() -> Passwords.hash("密".repeat(25))).isInstanceOf(AccountException.class);
        assertThat(Passwords.match("1234567890", Passwords.hash("1234567890"))).isTrue();
    }

    @Test
    void nothingMatchesAnAccountWithoutPassword() {
        assertThat(Passwords.match("", "")).isFalse();
        assertThat(Passwords.match("somebody's guess", "")).isFalse();
        assertThat(Passwords.match("nobody has this password", "")).isFalse();
    }

    @Test
    void theHashIsNotPrinted() {
        Account account =
                Account.of("a", AccountRole.MANAGER, VisibleStores.ALL).withPassword("1234567890");
        assertThat(account.toString()).doesNotContain(account.passwordHash());
    }

    @Test
    void oneWhoSeesNoStoreSeesNoStore() {
        assertThat(VisibleStores.only(List.of()).contains(new StoreId("s"))).isFalse();
    }
}
