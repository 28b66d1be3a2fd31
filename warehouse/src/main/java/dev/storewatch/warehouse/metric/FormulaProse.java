package dev.storewatch.warehouse.metric;

import dev.storewatch.warehouse.metric.Formula.Passed;
import dev.storewatch.warehouse.metric.Formula.Ratio;
import dev.storewatch.warehouse.metric.Formula.Total;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formulas in words and in columns, derived from the formulas themselves. */
public final class FormulaProse {
    private FormulaProse() {}

    /** For people: {@code refunds succeeded ÷ orders paid}. */
    public static String words(Metric metric, Language language) {
        return switch (metric.formula()) {
            case Total total -> total(total, measure -> measure.label().in(language), " − ");
            case Ratio ratio ->
                ratio.numerator().label().in(language) + " ÷ "
                        + ratio.denominator().label().in(language)
                        + (ratio.divisor() == 1 ? "" : " ÷ " + ratio.divisor());
            case Passed _ -> language == Language.ZH ? "达标项 ÷ 检查项" : "standards met ÷ standards checked";
        };
    }

    /** For analysts: {@code refunds_succeeded / orders_paid, at least 30 orders_paid}. */
    public static String columns(Metric metric) {
        return switch (metric.formula()) {
            case Total total -> total(total, Measure::column, " - ");
            case Ratio ratio ->
                ratio.numerator().column() + " / " + ratio.denominator().column()
                        + (ratio.divisor() == 1 ? "" : " / " + ratio.divisor())
                        + (metric.smallestSample() == 0
                                ? ""
                                : ", at least " + metric.smallestSample() + " "
                                        + ratio.sample().column());
            case Passed _ -> "passed / checked of the store's checklist";
        };
    }

    private static String total(Total total, Function<Measure, String> name, String minus) {
        String added = total.added().stream().map(name).collect(Collectors.joining(" + "));
        String taken = total.taken().stream()
                .map(measure -> minus + name.apply(measure))
                .collect(Collectors.joining());
        return added + taken;
    }
}
