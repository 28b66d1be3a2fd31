/** Agents: everybody side by side, and one of them against the team. */
@NullMarked
package dev.storewatch.warehouse.query.agent;

import org.jspecify.annotations.NullMarked;
