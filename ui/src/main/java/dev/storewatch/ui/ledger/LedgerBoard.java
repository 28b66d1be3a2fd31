package dev.storewatch.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.access.Viewer;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.ledger.Ledger;
import dev.storewatch.warehouse.ledger.LedgerDesk;
import dev.storewatch.warehouse.ledger.LedgerRule;
import dev.storewatch.warehouse.ledger.LongWait;
import dev.storewatch.warehouse.ledger.WaitNote;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.StoreId;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import dev.storewatch.warehouse.query.ledger.LedgerReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts above, waits below, each to be appealed, excused or refused with one reason; the month is the one the range ends in. */
final class LedgerBoard extends PageBody {
    private static final long serialVersionUID = 1L;

    /** Waits shown; an export has them all. */
    private static final int SHOWN = 300;

    private final transient Frame frame;
    private final transient Words words;
    private final transient LedgerDesk desk;
    private final transient Viewer viewer;
    private final transient LedgerReader reader;
    private final H2 title = new H2();
    private final Paragraph said = new Paragraph();
    private final Div rule = new Div();
    private final Div content = new Div();
    private final Input reason = new Input();
    private Address address = Address.parse(QueryParameters.empty());

    LedgerBoard(Frame frame, Words words, LedgerDesk desk, Viewer viewer) {
        this.frame = frame;
        this.words = words;
        this.desk = desk;
        this.viewer = viewer;
        this.reader = new LedgerReader(frame.queries(), frame.clock());
        addClassNames("alerts-body", "ledger");
        said.getElement().setAttribute("role", "status");
        reason.setId("ledger-reason");
        reason.setPlaceholder(words.say("ledger.reason"));
        reason.getElement().setAttribute("aria-label", words.say("ledger.reason"));
        content.addClassName("ledger-content");
        add(title, said, rule, content);
    }

    @Override
    public void show(Address next) {
        address = next;
        trying(this::read);
    }

    private YearMonth month() {
        LocalDate today = frame.visible().today(frame.clock().instant());
        return YearMonth.from(address.period().days(today).to());
    }

    private void read() {
        Scope visible = frame.visible();
        Optional<StoreId> chosen = address.store();
        Scope scope =
                chosen.flatMap(id -> visible.find(id.value())).map(Scope::of).orElse(visible);
        LedgerRule numbers = desk.rule();
        YearMonth month = month();
        Ledger ledger = reader.month(scope, month, numbers);
        title.setText(words.say("ledger.title", month.toString()));
        rule.removeAll();
        rule.add(new Paragraph(words.say(
                "ledger.rule",
                numbers.seconds(),
                numbers.notices(),
                numbers.fine().toPlainString(),
                numbers.currency())));
        if (viewer.role().mayChangeSettings()) {
            rule.add(new RuleForm(
                    words,
                    numbers,
                    changed -> trying(() -> {
                        desk.change(changed.get(), viewer.name());
                        said.setText(words.say("ledger.changed"));
                        read();
                    })));
        }
        fill(ledger, "ledger-" + month);
    }

    private void fill(Ledger ledger, String file) {
        content.removeAll();
        if (ledger.entries().isEmpty()) {
            content.add(new Paragraph(words.say("ledger.none")));
            return;
        }
        LedgerTables tables = new LedgerTables(words, frame.visible());
        Table accounts = tables.accounts(ledger);
        content.add(exports(accounts, file + "-agents"), new TableElement(accounts));
        Table waits = tables.waits(ledger.entries());
        content.add(new H2(words.say("ledger.waits")), exports(waits, file), reason);
        List<Ledger.Entry> newest =
                ledger.entries().subList(0, Math.min(SHOWN, ledger.entries().size()));
        Map<String, LongWait> known = newest.stream()
                .map(Ledger.Entry::longWait)
                .collect(Collectors.toMap(LedgerTables::id, Function.identity(), (one, _) -> one));
        TableElement decided = new TableElement(tables.decided(newest))
                .onAct((id, act) -> Optional.ofNullable(known.get(id))
                        .ifPresent(wait -> trying(() -> note(wait, WaitNote.Kind.valueOf(act)))));
        decided.addClassName("waits");
        content.add(decided);
        if (ledger.entries().size() > SHOWN) {
            content.add(new Paragraph(
                    words.say("ledger.cut", SHOWN, ledger.entries().size())));
        }
    }

    private static Div exports(Table table, String file) {
        Div exports = new Div(Exports.csv(table, file), Exports.xlsx(table, file));
        exports.addClassName("alert-actions");
        return exports;
    }

    private void note(LongWait wait, WaitNote.Kind kind) {
        if (reason.getValue().isBlank()) {
            said.setText(words.say("ledger.reasonNeeded"));
            reason.focus();
            return;
        }
        desk.note(wait, kind, viewer.name(), reason.getValue());
        said.setText(words.say("ledger.noted", wait.agentId()));
        read();
    }

    private void trying(Runnable action) {
        try {
            action.run();
        } catch (WarehouseException | WarehouseUnavailable away) {
            said.setText(words.say("alerts.failed"));
        } catch (IllegalArgumentException wrong) {
            said.setText(words.say("ledger.wrong"));
        }
    }
}
