package dev.storewatch.warehouse.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One month: every long wait with what it costs, and each agent's account. An agent is one of a store; waits count in the order they began. Pure. */
public record Ledger(LedgerRule rule, List<Entry> entries, List<Account> accounts) {

    /** What a wait comes to. */
    public enum Consequence {
        NOTICE,
        FINE,
        EXCUSED
    }

    /** @param number among the agent's waits of the month that count, from 1; 0: excused */
    public record Entry(LongWait longWait, Consequence consequence, int number, BigDecimal fine) {}

    /** What an agent's month comes to. */
    public record Account(
            String storeId,
            String agentId,
            int waits,
            int excused,
            int appealed,
            int notices,
            int fines,
            BigDecimal sum) {
        static final BigDecimal NOTHING = BigDecimal.ZERO;

        Account plus(Entry entry) {
            return new Account(
                    storeId,
                    agentId,
                    waits + 1,
                    excused + (entry.consequence() == Consequence.EXCUSED ? 1 : 0),
                    appealed
                            + (entry.longWait()
                                            .note()
                                            .filter(note -> note.kind() == WaitNote.Kind.APPEALED)
                                            .isPresent()
                                    ? 1
                                    : 0),
                    notices + (entry.consequence() == Consequence.NOTICE ? 1 : 0),
                    fines + (entry.consequence() == Consequence.FINE ? 1 : 0),
                    sum.add(entry.fine()));
        }
    }

    /** Whose account. */
    private record Key(String storeId, String agentId) {}

    public Ledger {
        entries = List.copyOf(entries);
        accounts = List.copyOf(accounts);
    }

    /** @param waits of one calendar month */
    public static Ledger of(List<LongWait> waits, LedgerRule rule) {
        List<LongWait> inOrder = waits.stream()
                .sorted(Comparator.comparing(LongWait::startedAt).thenComparing(LongWait::conversationId))
                .toList();
        Map<Key, Integer> counted = new LinkedHashMap<>();
        Map<Key, Account> accounts = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (LongWait wait : inOrder) {
            Key key = new Key(wait.storeId(), wait.agentId());
            Entry entry = wait.isExcused()
                    ? new Entry(wait, Consequence.EXCUSED, 0, BigDecimal.ZERO)
                    : counted(wait, counted.merge(key, 1, Integer::sum), rule);
            entries.add(entry);
            accounts.put(
                    key,
                    accounts.getOrDefault(
                                    key, new Account(wait.storeId(), wait.agentId(), 0, 0, 0, 0, 0, Account.NOTHING))
                            .plus(entry));
        }
        return new Ledger(
                rule,
                entries.reversed(),
                accounts.values().stream()
                        .sorted(Comparator.comparing(Account::sum)
                                .thenComparing(Account::waits)
                                .reversed()
                                .thenComparing(Account::storeId)
                                .thenComparing(Account::agentId))
                        .toList());
    }

    private static Entry counted(LongWait wait, int number, LedgerRule rule) {
        return number <= rule.notices()
                ? new Entry(wait, Consequence.NOTICE, number, BigDecimal.ZERO)
                : new Entry(wait, Consequence.FINE, number, rule.fine());
    }
}
