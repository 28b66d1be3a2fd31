/** Metrics become pages: the application. */
@NullMarked
package dev.storewatch.ui;

import org.jspecify.annotations.NullMarked;
