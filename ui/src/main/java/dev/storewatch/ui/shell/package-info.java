/** What frames every page: top bar, range picker, language and theme. */
@NullMarked
package dev.storewatch.ui.shell;

import org.jspecify.annotations.NullMarked;
