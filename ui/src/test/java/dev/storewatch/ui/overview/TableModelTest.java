package dev.storewatch.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.JacksonUtils;
import dev.storewatch.ui.overview.TableModel.Cell;
import dev.storewatch.ui.overview.TableModel.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableModelTest {

    /** As {@code figures.js} takes it apart. */
    @Test
    void aCellIsSentAsAnArrayInTheOrderInWhichTheElementReadsIt() {
        Row row = new Row(
                "a",
                "A",
                "tmall",
                "warn",
                "Warning",
                List.of(new Cell("1.2 %", "▲3", "warn", "Warning", 2, true, false, List.of(0.5, -1.0), "too many")));
        assertThat(JacksonUtils.beanToJson(row).toString())
                .isEqualTo("{\"id\":\"a\",\"name\":\"A\",\"detail\":\"tmall\",\"level\":\"warn\",\"word\":\"Warning\","
                        + "\"cells\":[[\"1.2 %\",\"▲3\",\"warn\",\"Warning\",2,true,false,[0.5,-1.0],\"too many\"]]}");
    }
}
