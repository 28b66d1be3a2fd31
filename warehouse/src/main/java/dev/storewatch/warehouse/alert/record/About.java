package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.query.Period;

/** The metric an alert is about and the days it was judged over: what its drivers are looked for in. */
public record About(String metricId, Period period) {}
