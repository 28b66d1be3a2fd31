package dev.storewatch.warehouse.intake;

/**
 * A file of events.
 *
 * @param path absolute
 * @param size bytes
 * @param modified milliseconds since 1970
 * @param stream orders, chats or reviews
 */
public record EventFile(String path, long size, long modified, String stream) {}
