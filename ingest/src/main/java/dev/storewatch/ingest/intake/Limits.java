package dev.storewatch.ingest.intake;

import java.util.Map;

/**
 * How much may be sent at once and how fast.
 *
 * @param bodyBytes largest body, unpacked
 * @param hookBytes largest body of a platform's delivery
 * @param lineBytes longest line
 * @param lines most lines of one request
 * @param costPerSecond what a client may send a second; a line costs 1, a rejected one {@value #REJECTED_COST}, a KiB beyond a line's first 1
 * @param heldBytes memory all requests together may hold
 */
record Limits(int bodyBytes, int hookBytes, int lineBytes, int lines, int costPerSecond, int heldBytes) {
    /** Garbage costs more work than an event, and fills the table of rejected events. */
    static final int REJECTED_COST = 10;
    /** Brokers take 1,048,588 bytes, headers included. */
    private static final int KAFKA_LINE = 1_000_000;

    /** With lines that Kafka's usual limit of a message lets pass. */
    Limits forKafka() {
        return new Limits(bodyBytes, hookBytes, KAFKA_LINE, lines, costPerSecond, heldBytes);
    }

    /** The usual limits, with the rate of STOREWATCH_HTTP_EVENTS_PER_SECOND and two fifths of this process's memory. */
    static Limits from(Map<String, String> environment) {
        String rate = environment.getOrDefault("STOREWATCH_HTTP_EVENTS_PER_SECOND", "20000");
        if (!rate.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(
                    "STOREWATCH_HTTP_EVENTS_PER_SECOND is " + rate + ", it must be a whole number from 1 to 9999999");
        }
        int held = (int) Math.min(Runtime.getRuntime().maxMemory() * 2 / 5, Integer.MAX_VALUE);
        // So that the hungriest request, one packed in several parts, fits into a client's share.
        int body = Math.min(8 << 20, held / 20);
        return new Limits(body, 1 << 20, 1 << 20, 50_000, Integer.parseInt(rate), held);
    }
}
