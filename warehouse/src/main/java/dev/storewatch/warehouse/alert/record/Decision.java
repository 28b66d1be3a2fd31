package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.life.Handling;
import java.time.Instant;

/** What a person decided about an alert. */
public record Decision(String id, AlertKey key, Handling handling, Instant at) {}
