package dev.storewatch.warehouse.ledger;

import java.math.BigDecimal;

/**
 * The numbers of the rule.
 *
 * @param seconds a wait longer than this stands in the ledger
 * @param notices the first waits of an agent and month that cost nothing
 * @param fine what each further one costs
 */
public record LedgerRule(int seconds, int notices, BigDecimal fine, String currency) {

    /** Until somebody changes it. */
    public static final LedgerRule USUAL = new LedgerRule(60, 1, new BigDecimal("20"), "CNY");

    public LedgerRule {
        if (seconds < 1 || seconds > 86_400 || notices < 0 || notices > 1000) {
            throw new IllegalArgumentException("A wait has 1 to 86,400 seconds and there are 0 to 1,000 notices, but: "
                    + seconds + ", " + notices);
        }
        if (fine.signum() < 0 || fine.scale() > 2 || fine.precision() > 12) {
            throw new IllegalArgumentException("A fine is not negative and has two decimals at most, but was " + fine);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three letters, but was '" + currency + "'");
        }
    }
}
