package dev.storewatch.warehouse.alert.record;

import dev.storewatch.warehouse.alert.life.Handling;
import dev.storewatch.warehouse.alert.life.Status;
import java.time.Instant;

/** One line of an alert's history. */
public sealed interface TimelineEntry {

    Instant at();

    /** It came to stand so; {@code told}: people were to be told of it. */
    record Changed(Instant at, Status status, boolean told) implements TimelineEntry {}

    /** Somebody decided about it. */
    record Decided(Instant at, Handling handling) implements TimelineEntry {}

    /** A message about it was tried to deliver. */
    record Tried(Instant at, String channelId, String outcome, String why) implements TimelineEntry {}
}
