package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.track.BuyerOrder;

/**
 * An order that converts an inquiry, and whose it is.
 *
 * @param inquiry the earliest it converts
 */
record Sale(BuyerOrder order, Inquiry inquiry, String agentId) {}
