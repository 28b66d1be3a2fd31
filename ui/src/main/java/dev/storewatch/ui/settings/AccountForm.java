package dev.storewatch.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.query.VisibleStores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an account; what they say becomes an account or a complaint. */
class AccountForm extends Div {
    private static final long serialVersionUID = 1L;

    /** A store that there is not; the message is its id. */
    static final class UnknownStore extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownStore(String id) {
            super(id);
        }
    }

    private final transient Optional<Account> before;
    private final transient List<String> known;
    private final Input name = new Input();
    private final Input shown = new Input();
    private final Choice role;
    private final Choice state;
    private final Input stores = new Input();
    private final Input password = new Input();

    AccountForm(Words words, Optional<Account> before, List<String> known) {
        this.before = before;
        this.known = List.copyOf(known);
        role = Choice.of(
                SettingsBoard.roles().stream().map(AccountRole::stored).toList(), value -> words.say("role." + value));
        state = Choice.of(List.of("active", "disabled"), value -> words.say("settings." + value));
        before.ifPresent(account -> {
            name.setValue(account.name());
            name.setEnabled(false);
            shown.setValue(account.displayName());
            role.setValue(account.role().stored());
            state.setValue(account.disabled() ? "disabled" : "active");
            stores.setValue(
                    switch (account.stores()) {
                        case VisibleStores.All _ -> "";
                        case VisibleStores.Only only -> only.ids().isEmpty() ? "-" : String.join(", ", only.ids());
                    });
        });
        password.setType("password");
        password.getElement().setAttribute("autocomplete", "new-password");
        add(
                Field.of(words.say("settings.head.name"), "account-name", name, ""),
                Field.of(words.say("settings.head.shown"), "account-shown", shown, ""),
                Field.of(words.say("settings.head.role"), "account-role", role, ""),
                Field.of(words.say("settings.head.stores"), "account-stores", stores, words.say("settings.storesHint")),
                Field.of(
                        words.say(before.isPresent() ? "settings.newPassword" : "login.password"),
                        "account-password",
                        password,
                        words.say("settings.passwordHint")),
                Field.of(words.say("settings.head.state"), "account-state", state, ""));
    }

    /** What the fields say now. */
    Account account() {
        AccountRole wanted = AccountRole.of(role.getValue()).orElseThrow();
        Account account = new Account(
                before.map(Account::name)
                        .orElseGet(() -> name.getValue().strip().toLowerCase(Locale.ROOT)),
                shown.getValue().strip(),
                wanted,
                visible(),
                before.map(Account::passwordHash).orElse(""),
                state.getValue().equals("disabled"),
                before.map(Account::version).orElse(0L));
        return before.isPresent() && password.getValue().isEmpty()
                ? account
                : account.withPassword(password.getValue());
    }

    /** Nothing is every store; a dash is none. */
    private VisibleStores visible() {
        String said = stores.getValue().strip();
        if (said.isEmpty()) {
            return VisibleStores.ALL;
        }
        List<String> ids = Stream.of(said.split("[,，]"))
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !id.equals("-"))
                .toList();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(unknown -> {
            throw new UnknownStore(unknown);
        });
        return VisibleStores.only(ids);
    }
}
