package dev.storewatch.ingest.lineage;

import java.io.Serializable;
import java.time.Instant;

/**
 * One count of all events.
 *
 * @param number rises by rebuild
 * @param since when counting began
 * @param lineage names the checkpoints of its state
 * @param reading the generation in which the files were begun anew
 * @param request the request for a rebuild that began it; empty: nobody asked
 * @param why why it was begun, in words
 * @param days whose figures it replaces; the others read as before
 */
public record Generation(int number, Instant since, String lineage, int reading, String request, String why, Days days)
        implements Serializable {}
