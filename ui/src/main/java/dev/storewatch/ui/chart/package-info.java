/** Trends as ECharts options, and the element that draws them. */
@NullMarked
package dev.storewatch.ui.chart;

import org.jspecify.annotations.NullMarked;
