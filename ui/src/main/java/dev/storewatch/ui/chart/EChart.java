package dev.storewatch.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import dev.storewatch.ui.figure.Scripted;
import org.icepear.echarts.serializer.EChartsSerializer;

/** Draws an option with ECharts, served from the application itself; drawn anew when the theme changes. */
@Tag("sw-chart")
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
@JavaScript("context://storewatch/chart.js")
public class EChart extends Component implements HasSize {
    private static final long serialVersionUID = 1L;

    /** Shows a chart; {@code description} is what those hear who cannot see it. */
    public void show(Drawing drawing, String description) {
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
        Scripted.call(this, "show", new EChartsSerializer().toJson(drawing.option()), drawing.numbers());
    }

    /** Saves what is shown as a picture, in the browser. */
    public void save(String file) {
        Scripted.call(this, "save", file);
    }
}
