package dev.storewatch.warehouse.query;

import dev.storewatch.warehouse.metric.MetricValue;
import dev.storewatch.warehouse.metric.Sums;
import java.time.LocalDate;

/** A metric on one day, with the sums it was formed from. */
public record DayValue(LocalDate day, MetricValue value, Sums sums) {}
