package dev.storewatch.warehouse.generation;

/** How many events of a stream came after what they are about was forgotten; the next rebuild counts them. */
public record LateEvents(String stream, long events) {}
