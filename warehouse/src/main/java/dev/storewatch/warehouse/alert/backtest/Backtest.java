package dev.storewatch.warehouse.alert.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a rule would have done.
 *
 * @param firings newest first
 * @param falseAlarms empty: there is nothing to shuffle, for what the rule tells is a fact each time
 * @param isWhole false: of so much, only the newest was looked at
 */
public record Backtest(
        Instant from, Instant until, List<Firing> firings, Optional<FalseAlarms> falseAlarms, boolean isWhole) {
    public Backtest {
        firings = List.copyOf(firings);
    }
}
