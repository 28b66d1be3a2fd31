package dev.storewatch.ingest.lineage;

/**
 * A rebuild that somebody asks for.
 *
 * @param days whose figures it is to replace
 */
public record Asked(String id, Days days) {}
