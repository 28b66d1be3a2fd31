/** The command line: one class a command, and the processes that {@code up} and {@code load} start. */
@NullMarked
package dev.storewatch.ui.launch;

import org.jspecify.annotations.NullMarked;
