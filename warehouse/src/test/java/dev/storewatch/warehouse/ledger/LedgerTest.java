package dev.storewatch.warehouse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storewatch.warehouse.ledger.Ledger.Account;
import dev.storewatch.warehouse.ledger.Ledger.Consequence;
import dev.storewatch.warehouse.ledger.WaitNote.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant START = Instant.parse("2026-11-01T02:00:00Z");

    private static LongWait wait(String agent, int minute, Optional<Kind> note) {
        return new LongWait(
                "s1",
                agent,
                "c" + minute,
                START.plusSeconds(60L * minute),
                LocalDate.of(2026, 11, 1),
                new BigDecimal("75"),
                true,
                note.map(kind -> new WaitNote(kind, "wang", "power cut", START)));
    }

    private static LongWait wait(String agent, int minute) {
        return wait(agent, minute, Optional.empty());
    }

    @Test
    void theFirstOfAMonthIsNoticedAndEachFurtherCostsTwenty() {
        Ledger ledger =
                Ledger.of(List.of(wait("li", 3), wait("li", 1), wait("li", 2), wait("zhao", 9)), LedgerRule.USUAL);
        // Newest first; counted in the order they began.
        assertThat(ledger.entries())
                .extracting(entry -> entry.longWait().conversationId(), Ledger.Entry::consequence, Ledger.Entry::number)
                .containsExactly(
                        tuple("c9", Consequence.NOTICE, 1),
                        tuple("c3", Consequence.FINE, 3),
                        tuple("c2", Consequence.FINE, 2),
                        tuple("c1", Consequence.NOTICE, 1));
        assertThat(ledger.accounts())
                .containsExactly(
                        new Account("s1", "li", 3, 0, 0, 1, 2, new BigDecimal("40")),
                        new Account("s1", "zhao", 1, 0, 0, 1, 0, BigDecimal.ZERO));
    }

    @Test
    void anApprovedExcuseTakesOneOutAndTheNextMovesUp() {
        Ledger ledger = Ledger.of(
                List.of(wait("li", 1, Optional.of(Kind.EXCUSED)), wait("li", 2), wait("li", 3)), LedgerRule.USUAL);
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::consequence)
                .containsExactly(Consequence.FINE, Consequence.NOTICE, Consequence.EXCUSED);
        assertThat(ledger.accounts()).containsExactly(new Account("s1", "li", 3, 1, 0, 1, 1, new BigDecimal("20")));
    }

    @Test
    void anAppealAloneAndARefusedOneCount() {
        Ledger ledger = Ledger.of(
                List.of(wait("li", 1, Optional.of(Kind.APPEALED)), wait("li", 2, Optional.of(Kind.REFUSED))),
                LedgerRule.USUAL);
        assertThat(ledger.accounts()).containsExactly(new Account("s1", "li", 2, 0, 1, 1, 1, new BigDecimal("20")));
    }

    @Test
    void theNumbersAreTheRules() {
        Ledger ledger = Ledger.of(
                List.of(wait("li", 1), wait("li", 2), wait("li", 3)),
                new LedgerRule(90, 0, new BigDecimal("5.50"), "CNY"));
        assertThat(ledger.accounts().getFirst().sum()).isEqualByComparingTo("16.5");
        assertThatThrownBy(() -> new LedgerRule(0, 1, BigDecimal.TEN, "CNY")).hasMessageContaining("seconds");
        assertThatThrownBy(() -> new LedgerRule(60, 1, new BigDecimal("-1"), "CNY"))
                .hasMessageContaining("fine");
    }

    @Test
    void aNoteWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> new WaitNote(Kind.EXCUSED, "wang", " ", START)).hasMessageContaining("why");
    }
}
