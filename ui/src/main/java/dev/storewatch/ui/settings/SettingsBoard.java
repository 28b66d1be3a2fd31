package dev.storewatch.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountException;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.audit.AuditEvent;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.store.Goals;
import dev.storewatch.warehouse.store.Stores;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Accounts, stores and the clients of the HTTP intake, each with a form beside them, and below them what was done. */
class SettingsBoard extends PageBody {
    private static final long serialVersionUID = 1L;
    private static final int LOG_LINES = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** What the page works with; {@code visible} are the stores there are, {@code changed} is run when one is set otherwise. */
    record Setting(
            Words words,
            Accounts accounts,
            Stores stores,
            Goals goals,
            AuditLog audit,
            Actor actor,
            Supplier<Scope> visible,
            Runnable changed) {
        List<String> ids() {
            return visible.get().ids();
        }
    }

    private final transient Setting setting;
    private final transient Words words;
    private final Div list = new Div();
    private final Div form = new Div();
    private final Div log = new Div();

    SettingsBoard(Setting setting, Senders senders) {
        this.setting = setting;
        this.words = setting.words();
        addClassName("settings");
        form.addClassName("account-form");
        NativeButton add = new NativeButton(words.say("settings.add"), _ -> edit(Optional.empty()));
        Div head = new Div(new H2(words.say("settings.accounts")), add);
        head.addClassName("settings-head");
        Div columns = new Div(list, form);
        columns.addClassName("settings-columns");
        SendersPanel sendersPanel = new SendersPanel(setting, senders, this::showLog);
        addAttachListener(_ -> sendersPanel.load());
        add(
                new Section(head, columns),
                new StoresPanel(setting, this::showLog),
                sendersPanel,
                new Section(new H2(words.say("settings.log")), log));
        showAll();
    }

    @Override
    public void show(Address address) {
        // Nothing of it stands in the address.
    }

    private void showAll() {
        try {
            list.removeAll();
            list.add(PlainTable.of(
                    words.say("settings.accounts"),
                    heads("name", "shown", "role", "stores", "state", ""),
                    setting.accounts().all().values().stream().map(this::row).toList()));
            showLog();
        } catch (WarehouseException unavailable) {
            list.add(complaint(words.say("sql.unavailable")));
        }
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.isEmpty() ? "" : words.say("settings.head." + key))
                .toList();
    }

    private List<PlainTable.Cell> row(Account account) {
        NativeButton change = new NativeButton(words.say("settings.change"), _ -> edit(Optional.of(account)));
        change.addClassName("quiet");
        change.getElement().setAttribute("aria-label", words.say("settings.change") + " " + account.name());
        return List.of(
                new PlainTable.Text(account.name()),
                new PlainTable.Text(account.displayName()),
                new PlainTable.Text(words.say("role." + account.role().stored())),
                new PlainTable.Text(stores(account)),
                new PlainTable.Text(words.say(account.disabled() ? "settings.disabled" : "settings.active")),
                new PlainTable.Holding(change));
    }

    private String stores(Account account) {
        return switch (account.stores()) {
            case VisibleStores.All _ -> words.say("settings.allStores");
            case VisibleStores.Only only -> only.ids().isEmpty() ? "–" : String.join(", ", only.ids());
        };
    }

    private void edit(Optional<Account> account) {
        form.removeAll();
        AccountForm fields = new AccountForm(words, account, setting.ids());
        Paragraph trouble = complaint("");
        trouble.setVisible(false);
        NativeButton save = new NativeButton(words.say("settings.save"), _ -> save(account, fields, trouble));
        save.addClassName("primary");
        NativeButton close = new NativeButton(words.say("settings.close"), _ -> form.removeAll());
        Div buttons = new Div(save, close);
        buttons.addClassName("settings-head");
        form.add(
                new H2(account.map(Account::name).orElseGet(() -> words.say("settings.add"))),
                fields,
                trouble,
                buttons);
        account.ifPresent(known -> form.add(history(known)));
    }

    private void save(Optional<Account> before, AccountForm fields, Paragraph trouble) {
        try {
            Account wanted = fields.account();
            Account kept = before.isPresent()
                    ? setting.accounts().change(wanted, setting.actor().account())
                    : setting.accounts().add(wanted, setting.actor().account());
            setting.audit()
                    .changed(
                            setting.actor(),
                            "account " + kept.name(),
                            before.map(Account::toString).orElse(""),
                            kept.toString());
            form.removeAll();
            showAll();
        } catch (AccountException refused) {
            trouble.setText(words.say("settings.fault." + refused.fault().name().toLowerCase(Locale.ROOT)));
            trouble.setVisible(true);
        } catch (AccountForm.UnknownStore unknown) {
            trouble.setText(words.say("settings.fault.store", String.valueOf(unknown.getMessage())));
            trouble.setVisible(true);
        } catch (WarehouseException unavailable) {
            trouble.setText(words.say("sql.unavailable"));
            trouble.setVisible(true);
        }
    }

    /** Every version, newest first; an older one is taken up again by changing the account to it. */
    private Div history(Account account) {
        List<List<PlainTable.Cell>> rows = setting.accounts().history(account.name()).stream()
                .map(version -> List.<PlainTable.Cell>of(
                        new PlainTable.Text(
                                moment(Instant.ofEpochMilli(version.account().version()))),
                        new PlainTable.Text(version.changedBy().isEmpty() ? "–" : version.changedBy()),
                        new PlainTable.Text(
                                words.say("role." + version.account().role().stored())),
                        new PlainTable.Text(stores(version.account())),
                        new PlainTable.Text(
                                words.say(version.account().disabled() ? "settings.disabled" : "settings.active"))))
                .toList();
        return PlainTable.of(words.say("settings.history"), heads("at", "who", "role", "stores", "state"), rows);
    }

    private void showLog() {
        log.removeAll();
        log.add(PlainTable.of(
                words.say("settings.log"),
                heads("at", "who", "address", "action", "subject", "detail"),
                setting.audit().newest(LOG_LINES).stream().map(this::line).toList()));
    }

    private List<PlainTable.Cell> line(AuditEvent event) {
        String detail = event.before().isEmpty() ? event.after() : event.before() + " → " + event.after();
        return List.of(
                new PlainTable.Text(moment(event.happenedAt())),
                new PlainTable.Text(event.account().isEmpty() ? "–" : event.account()),
                new PlainTable.Text(event.address()),
                new PlainTable.Text(words.say("audit." + event.action().name().toLowerCase(Locale.ROOT))),
                new PlainTable.Text(event.subject()),
                new PlainTable.Text(detail));
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static Paragraph complaint(String text) {
        Paragraph complaint = new Paragraph(text);
        complaint.addClassName("login-complaint");
        complaint.getElement().setAttribute("role", "alert");
        return complaint;
    }

    /** The roles in the order of what they may. */
    static List<AccountRole> roles() {
        return List.of(AccountRole.values());
    }
}
