package dev.storewatch.ingest.sink;

import java.io.IOException;
import java.util.Set;

/** ClickHouse refuses for a reason that asking again does not change; a person must look. */
public final class Refused extends IOException {
    /**
     * Syntax and type errors, unknown columns, tables, databases, settings and functions, wrong user or password, missing rights, broken rows: the numbers of
     * ClickHouse's error codes.
     */
    static final Set<String> CODES = Set.of(
            "6", "16", "27", "33", "36", "38", "41", "43", "46", "47", "53", "60", "62", "72", "73", "81", "115", "192",
            "193", "194", "497", "516");

    Refused(String message) {
        super(message);
    }
}
