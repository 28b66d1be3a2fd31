package dev.storewatch.ui.chart;

import org.icepear.echarts.Option;

/** A chart ready to be drawn: its option, and how its values are written. */
public sealed interface Drawing permits TrendChart, SpreadChart {
    Option option();

    AxisNumbers numbers();
}
