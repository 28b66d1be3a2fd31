package dev.storewatch.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.alert.InboxQuery.Facet;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxTest {
    /** 20:00 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final Words WORDS = new Words(new DefaultI18NProvider(List.of(Locale.ENGLISH)), Locale.ENGLISH);

    @Test
    void anAlertIsOpenUntilSomebodyTakesItAndAgainWhenItsSnoozeIsOver() {
        assertThat(Standing.of(row("a", "1", Severity.WARNING, Status.FIRING, Handling.OPEN), NOW))
                .isEqualTo(Standing.OPEN);
        assertThat(Standing.of(row("a", "1", Severity.WARNING, Status.FIRING, acknowledged()), NOW))
                .isEqualTo(Standing.HANDLED);
        assertThat(Standing.of(row("a", "1", Severity.WARNING, Status.FIRING, snoozed(NOW.plusSeconds(1))), NOW))
                .isEqualTo(Standing.HANDLED);
        assertThat(Standing.of(row("a", "1", Severity.WARNING, Status.FIRING, snoozed(NOW)), NOW))
                .isEqualTo(Standing.OPEN);
        assertThat(Standing.of(row("a", "1", Severity.WARNING, Status.RESOLVED, Handling.OPEN), NOW))
                .isEqualTo(Standing.RESOLVED);
    }

    @Test
    void aFacetIsCountedAsIfNothingWereChosenInIt() {
        List<InboxEntry> all = List.of(
                entry("a", "1", Severity.CRITICAL, Handling.OPEN),
                entry("a", "2", Severity.WARNING, Handling.OPEN),
                entry("b", "1", Severity.WARNING, Handling.OPEN),
                entry("b", "2", Severity.WARNING, acknowledged()));
        InboxQuery query = query("severity=warning&store=b");
        assertThat(query.of(all)).extracting(InboxEntry::id).containsExactly("rule.b|b/1");
        // Open ones of store b, whatever their severity
        assertThat(query.counts(
                        all, Facet.SEVERITY, entry -> entry.alert().state().severity()))
                .isEqualTo(Map.of(Severity.WARNING, 1));
        // Warnings that are open, whatever their store
        assertThat(query.counts(all, Facet.STORE, entry -> entry.alert().storeId()))
                .isEqualTo(Map.of("a", 1, "b", 1));
        // Warnings of store b, however they stand
        assertThat(query.counts(all, Facet.STANDING, InboxEntry::standing))
                .isEqualTo(Map.of(Standing.OPEN, 1, Standing.HANDLED, 1));
    }

    @Test
    void textFindsTitleRuleAndSubjectWhateverTheCase() {
        List<InboxEntry> all = List.of(
                entry("a", "K-77", Severity.WARNING, Handling.OPEN), entry("b", "1", Severity.WARNING, Handling.OPEN));
        assertThat(query("q=k-77").of(all)).extracting(InboxEntry::id).containsExactly("rule.a|a/K-77");
        assertThat(query("q=NAME of rule.b").of(all)).extracting(InboxEntry::id).containsExactly("rule.b|b/1");
        assertThat(query("q=nothing like it").of(all)).isEmpty();
    }

    @Test
    void whatTheAddressSaysWronglyIsAsIfItWereNotSaid() {
        assertThat(query("status=lost&severity=pink&by=moon")).isEqualTo(query(""));
    }

    @Test
    void fewAlertsStandInOneListAndManyAreFoldedByStoreAndRule() {
        List<InboxEntry> few = new ArrayList<>();
        for (int i = 0; i < InboxRows.FLAT; i++) {
            few.add(entry("a", "k" + i, Severity.WARNING, Handling.OPEN));
        }
        assertThat(InboxRows.table(few, query(""), WORDS, NOW).rows())
                .hasSize(InboxRows.FLAT)
                .allSatisfy(row -> assertThat(row.under()).isEmpty());
        List<InboxEntry> many = new ArrayList<>(few);
        many.add(entry("b", "k", Severity.CRITICAL, Handling.OPEN));
        List<Table.Row> folded = InboxRows.table(many, query(""), WORDS, NOW).rows();
        // The store with something critical first; being alone, its alert needs no line above it
        assertThat(folded.getFirst().id()).isEqualTo("rule.b|b/k");
        assertThat(folded.get(1).id()).isEqualTo("store:a");
        assertThat(folded.get(1).figures().getFirst().text()).isEqualTo("Shop a · 15");
        assertThat(folded.get(2).id()).isEqualTo("store:a/rule:rule.a");
        assertThat(folded.get(2).under()).isEqualTo("store:a");
        assertThat(folded.subList(3, folded.size()))
                .hasSize(15)
                .allSatisfy(row -> assertThat(row.under()).isEqualTo("store:a/rule:rule.a"));
    }

    @Test
    void belowItsStoreAnAlertDoesNotSayTheStoreAgain() {
        assertThat(entry("a", "1", Severity.WARNING, Handling.OPEN).titleWithinStore())
                .isEqualTo("Trouble with 1");
    }

    @Test
    void sinceIsSaidByTheStoresClockAndTheDayOnlyWhereItIsAnother() {
        InboxEntry today = entry("a", "1", Severity.WARNING, Handling.OPEN);
        Table table = InboxRows.table(List.of(today), query(""), WORDS, NOW);
        // Fired an hour before 20:00
        assertThat(table.rows().getFirst().figures().getLast().text()).isEqualTo("19:00");
        // 17 hours later it is the next day
        Table later = InboxRows.table(List.of(today), query(""), WORDS, NOW.plusSeconds(17 * 3600));
        assertThat(later.rows().getFirst().figures().getLast().text()).isEqualTo("11-22 19:00");
    }

    private static Handling acknowledged() {
        return new Handling(Handling.Kind.ACKNOWLEDGED, "wang", "", Instant.EPOCH);
    }

    private static Handling snoozed(Instant until) {
        return new Handling(Handling.Kind.SNOOZED, "wang", "", until);
    }

    private static AlertRow row(String store, String thing, Severity severity, Status status, Handling handling) {
        return new AlertRow(
                new AlertKey("rule." + store, store + "/" + thing),
                store,
                1,
                new AlertState(
                        status, severity, NOW.minusSeconds(3600), NOW.minusSeconds(3600), Instant.EPOCH, 1, handling),
                new Label("Shop " + store + " 有问题 " + thing, "Shop " + store + ": trouble with " + thing),
                "");
    }

    private static InboxEntry entry(String store, String thing, Severity severity, Handling handling) {
        AlertRow alert = row(store, thing, severity, Status.FIRING, handling);
        return new InboxEntry(
                alert,
                Standing.of(alert, NOW),
                "Shop " + store,
                Store.DEFAULT_ZONE,
                "Name of rule." + store,
                "breach",
                alert.title().en());
    }

    private static InboxQuery query(String text) {
        return InboxQuery.of(Address.parse(QueryParameters.fromString(text)));
    }
}
