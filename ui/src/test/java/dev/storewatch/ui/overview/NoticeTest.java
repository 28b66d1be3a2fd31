package dev.storewatch.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import dev.storewatch.ui.figure.Figures;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private final List<Period> jumps = new ArrayList<>();
    private final Notice notice = new Notice(
            new Words(new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)), Locale.ENGLISH));

    @Test
    void aWarehouseThatNeverHeldAnythingNamesTheCommandsThatFillIt() {
        notice.about(Figures.overview(), jumps::add);
        assertThat(notice.isVisible()).isTrue();
        assertThat(of(Code.class))
                .extracting(Code::getText)
                .containsExactly("./storewatch up", "./storewatch load DIR");
    }

    @Test
    void aRangeWithoutDataOffersTheFourWeeksUpToTheNewestDay() {
        notice.about(Figures.overview(Figures.of("a", Map.of())), jumps::add);
        click(of(NativeButton.class).getFirst());
        assertThat(jumps)
                .containsExactly(
                        new Period.Fixed(new DayRange(LocalDate.parse("2026-10-26"), LocalDate.parse("2026-11-22"))));
    }

    @Test
    void whereThereIsDataThereIsNothingToSay() {
        notice.failed(() -> {});
        notice.about(Figures.overview(Figures.of("a", Map.of(Measure.ORDERS_PAID, 1))), jumps::add);
        assertThat(notice.isVisible()).isFalse();
    }

    @Test
    void aFailureCanBeTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        notice.failed(tries::incrementAndGet);
        click(of(NativeButton.class).getFirst());
        assertThat(tries).hasValue(1);
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private <T extends Component> List<T> of(Class<T> kind) {
        return notice.getChildren().filter(kind::isInstance).map(kind::cast).toList();
    }
}
