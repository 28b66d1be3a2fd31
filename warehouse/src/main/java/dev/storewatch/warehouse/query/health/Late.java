package dev.storewatch.warehouse.query.health;

import java.time.Instant;

/** Events of a stream and store that came when their thing was forgotten: stored, listed, and counted by the next rebuild. */
public record Late(String stream, String store, long events, Instant occurredAt, Instant arrivedAt) {}
