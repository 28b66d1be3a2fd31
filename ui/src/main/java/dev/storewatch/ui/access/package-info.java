/** Who may come in: the login page, the first-start password, throttling, secure headers. */
@NullMarked
package dev.storewatch.ui.access;

import org.jspecify.annotations.NullMarked;
