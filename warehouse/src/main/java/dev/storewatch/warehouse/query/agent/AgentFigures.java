package dev.storewatch.warehouse.query.agent;

import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.StoreId;

/** One agent of a store over a range; the agent's id is empty where nobody held the conversations. */
public record AgentFigures(StoreId store, String agent, Sums sums) {}
