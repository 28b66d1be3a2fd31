package dev.storewatch.warehouse.store;

import java.util.OptionalLong;

/**
 * What a store sets as its limit of one kind of breach.
 *
 * @param kind as the view breach_kind lists them
 * @param limit in the unit of the kind; empty: nothing is a breach
 */
record LimitChange(String storeId, String kind, OptionalLong limit) {}
