package dev.storewatch.ui.chart;

import java.math.BigDecimal;
import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.legend.Legend;
import org.icepear.echarts.components.text.Label;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/** Shares of cases by bucket, one group's beside another's. */
public record SpreadChart(Option option, AxisNumbers numbers) implements Drawing {

    /** A group and its share of each bucket, between 0 and 1. */
    public record Group(String name, List<BigDecimal> shares) {
        public Group {
            shares = List.copyOf(shares);
        }
    }

    public static SpreadChart of(List<String> buckets, Group one, Group all) {
        AxisNumbers numbers = new AxisNumbers(2, 1, "", " %");
        Option option = new Option()
                .setAnimation(false)
                .setGrid(new Grid()
                        .setLeft(8)
                        .setRight(16)
                        .setTop(32)
                        .setBottom(4)
                        .setContainLabel(true))
                .setTooltip(new Tooltip().setTrigger("axis").setConfine(true))
                .setXAxis(new CategoryAxis().setData(buckets.toArray(String[]::new)))
                .setYAxis(new ValueAxis().setSplitNumber(4))
                .setSeries(new SeriesOption[] {bars(one, "var(--accent)", numbers), bars(all, "var(--edge)", numbers)});
        return new SpreadChart(
                option.setLegend(new Legend()
                        .setLeft("left")
                        .setTop(0)
                        .setItemWidth(8)
                        .setItemHeight(8)
                        .setTextStyle(new Label().setColor("var(--ink-2)"))),
                numbers);
    }

    private static BarSeries bars(Group group, String colour, AxisNumbers numbers) {
        return new BarSeries()
                .setName(group.name())
                .setBarMaxWidth(28)
                .setItemStyle(new BarItemStyle().setColor(colour))
                .setData(group.shares().stream().map(numbers::plotted).toArray());
    }
}
