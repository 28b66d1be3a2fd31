package dev.storewatch.warehouse.alert.outbox;

/**
 * How messages leave this machine.
 *
 * @param alertsPage address of the page of all alerts
 * @param journal what the products took and the store may not know yet
 */
public record Dispatch(Senders senders, String alertsPage, SentJournal journal) {}
