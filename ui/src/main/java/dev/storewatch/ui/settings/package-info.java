/** Who may sign in and see what, and what was done: for admins. */
@NullMarked
package dev.storewatch.ui.settings;

import org.jspecify.annotations.NullMarked;
