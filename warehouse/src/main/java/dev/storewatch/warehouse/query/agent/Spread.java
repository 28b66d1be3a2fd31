package dev.storewatch.warehouse.query.agent;

/** The middle and the slow end of times in seconds, and how many they are. */
public record Spread(double median, double p90, long cases) {}
