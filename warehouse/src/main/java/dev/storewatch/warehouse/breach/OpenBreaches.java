package dev.storewatch.warehouse.breach;

/**
 * The open breaches of one kind.
 *
 * @param level CRITICAL, WARN or TASK
 * @param things how many are open
 */
public record OpenBreaches(String kind, String level, long things) {}
