package dev.storewatch.warehouse.query.breakdown;

import dev.storewatch.warehouse.metric.Unit;

/** One thing counted of a group of facts; the id names it among the translations, the unit says how it is written. TRICKY: {@code sql} aggregates. */
public record Counted(String id, Unit unit, String sql) {
    static Counted cases(String id, String sql) {
        return new Counted(id, Unit.COUNT, sql);
    }

    static Counted share(String id, String hits, String cases) {
        return new Counted(id, Unit.SHARE, "if(" + cases + " = 0, NULL, " + hits + " / " + cases + ")");
    }

    static Counted money(String id, String sql) {
        return new Counted(id, Unit.MONEY, sql);
    }

    /** A quantile of times in seconds; the times that are NULL are left out. */
    static Counted time(String id, double quantile, String seconds) {
        return new Counted(
                id,
                Unit.SECONDS,
                "if(count(" + seconds + ") = 0, NULL, quantileExactIf(" + quantile + ")(toFloat64(ifNull(" + seconds
                        + ", 0)), " + seconds + " IS NOT NULL))");
    }
}
