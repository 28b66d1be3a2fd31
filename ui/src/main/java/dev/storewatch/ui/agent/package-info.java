/** Agents side by side, and one of them against the team. */
@NullMarked
package dev.storewatch.ui.agent;

import org.jspecify.annotations.NullMarked;
