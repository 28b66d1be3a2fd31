/** The machine's own Chromium, driven by its DevTools protocol, for benchmarks that look as people do. */
@NullMarked
package dev.storewatch.ui.launch.browser;

import org.jspecify.annotations.NullMarked;
