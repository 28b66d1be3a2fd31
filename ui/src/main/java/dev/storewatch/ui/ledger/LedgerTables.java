package dev.storewatch.ui.ledger;

import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.ledger.Ledger;
import dev.storewatch.warehouse.ledger.LongWait;
import dev.storewatch.warehouse.ledger.WaitNote;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The ledger as tables: to be read, exported, and decided on. */
final class LedgerTables {

    private final Words words;
    private final Scope stores;

    /** For one who sees these stores. */
    LedgerTables(Words words, Scope stores) {
        this.words = words;
        this.stores = stores;
    }

    /** As people call it. */
    private String name(String storeId) {
        return stores.find(storeId).map(Store::name).orElse(storeId);
    }

    Table accounts(Ledger ledger) {
        return new Table(
                words.say("ledger.accounts"),
                List.of(
                        Column.words("agent", words.say("nav.agent")),
                        Column.words("store", words.say("nav.store")),
                        Column.number("waits", words.say("ledger.count"), List.of())
                                .main(),
                        Column.number("excused", words.say("ledger.EXCUSED"), List.of()),
                        Column.number("appealed", words.say("ledger.appealed"), List.of()),
                        Column.number("notices", words.say("ledger.NOTICE"), List.of()),
                        Column.number("fines", words.say("ledger.FINE"), List.of())
                                .main(),
                        Column.number(
                                        "sum",
                                        words.say("ledger.sum", ledger.rule().currency()),
                                        List.of())
                                .main()),
                ledger.accounts().stream().map(this::row).toList());
    }

    private Table.Row row(Ledger.Account account) {
        return new Table.Row(
                account.storeId() + "/" + account.agentId(),
                "",
                List.of(
                        Figure.text(account.agentId()),
                        Figure.text(name(account.storeId())),
                        count(account.waits()),
                        count(account.excused()),
                        count(account.appealed()),
                        count(account.notices()),
                        count(account.fines()),
                        Figure.number(
                                NumberText.number(
                                        account.sum(), Math.max(0, account.sum().scale())),
                                account.sum())));
    }

    private static Figure count(int number) {
        return Figure.number(NumberText.count(number), BigDecimal.valueOf(number));
    }

    Table waits(List<Ledger.Entry> entries) {
        return new Table(
                words.say("ledger.waits"),
                Stream.of("agent", "store", "day", "conversation", "waited", "consequence", "cost", "note")
                        .map(id -> Column.words(id, head(id)))
                        .toList(),
                entries.stream().map(this::exported).toList());
    }

    private String head(String id) {
        return words.say("ledger.head." + id);
    }

    private Table.Row exported(Ledger.Entry entry) {
        LongWait wait = entry.longWait();
        return new Table.Row(
                id(wait),
                "",
                List.of(
                        Figure.text(wait.agentId()),
                        Figure.text(wait.storeId()),
                        Figure.text(wait.day().toString()),
                        Figure.text(wait.conversationId()),
                        Figure.number(seconds(wait), wait.seconds()),
                        Figure.text(consequence(entry)),
                        Figure.number(entry.fine().toPlainString(), entry.fine()),
                        Figure.text(note(wait))));
    }

    static String id(LongWait wait) {
        return wait.storeId() + "/" + wait.agentId() + "/" + wait.conversationId() + "/" + wait.startedAt();
    }

    private String consequence(Ledger.Entry entry) {
        String name = words.say("ledger." + entry.consequence());
        return entry.number() == 0 ? name : name + " #" + entry.number();
    }

    private String seconds(LongWait wait) {
        String seconds = wait.seconds().setScale(0, RoundingMode.DOWN).toPlainString() + " s";
        return wait.isAnswered() ? seconds : seconds + " · " + words.say("ledger.open");
    }

    private String note(LongWait wait) {
        return wait.note()
                .map(note -> words.say("ledger.note." + note.kind()) + " · " + note.who() + " · " + note.reason())
                .orElse("");
    }

    /** A row a wait with what can be done about it. */
    Table decided(List<Ledger.Entry> entries) {
        return new Table(
                words.say("ledger.waits"),
                Stream.of("agent", "day", "conversation", "waited", "consequence", "note", "act")
                        .map(id -> Column.words(id, head(id)))
                        .toList(),
                entries.stream().map(this::decided).toList());
    }

    private Table.Row decided(Ledger.Entry entry) {
        LongWait wait = entry.longWait();
        return new Table.Row(
                id(wait),
                "",
                List.of(
                        Figure.text(wait.agentId() + " · " + name(wait.storeId())),
                        Figure.text(wait.day().toString()),
                        Figure.text(wait.conversationId()),
                        Figure.text(seconds(wait)),
                        Figure.text(consequence(entry)),
                        Figure.text(note(wait)),
                        Figure.acts(Stream.of(WaitNote.Kind.values())
                                .map(kind -> Figure.Act.of(kind.name(), words.say("ledger.do." + kind)))
                                .toList())));
    }
}
