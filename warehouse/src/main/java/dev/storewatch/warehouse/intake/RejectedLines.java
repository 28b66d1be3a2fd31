package dev.storewatch.warehouse.intake;

/** How many lines of a stream were rejected for one reason. */
public record RejectedLines(String stream, String reason, long lines) {}
