package dev.storewatch.warehouse.alert.backtest;

/**
 * How often a rule fires on a past in which nothing happened: the same days in another order, drawn again and again.
 *
 * @param storeWeeks of all the drawn pasts together
 */
public record FalseAlarms(long firings, double storeWeeks, int draws) {

    static final FalseAlarms NONE = new FalseAlarms(0, 0, 0);

    FalseAlarms plus(long more, double weeks) {
        return new FalseAlarms(firings + more, storeWeeks + weeks, draws + 1);
    }

    public double perThousandStoreWeeks() {
        return storeWeeks == 0 ? 0 : 1000 * firings / storeWeeks;
    }
}
