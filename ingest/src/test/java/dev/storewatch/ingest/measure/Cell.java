package dev.storewatch.ingest.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of store_day or agent_day.
 *
 * @param agentId null: the store's
 */
record Cell(String storeId, @Nullable String agentId, LocalDate day, String measure) {}
