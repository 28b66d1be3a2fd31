package dev.storewatch.ui.launch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured of many viewers and of one. */
final class ViewersTable {
    private static final int MOST_NAMED = 8;
    private static final int QUESTION_WIDTH = 130;
    private static final double KILO = 1024;

    /** So many people who look at the same page, or at ten in turn. */
    record Stage(int people, String page) {}

    private record Measured(AppWatch.Cost cost, long heap) {}

    private final int stores;
    private final Map<Stage, Measured> stages = new LinkedHashMap<>();

    ViewersTable(int stores) {
        this.stores = stores;
    }

    void cost(Stage stage, AppWatch.Cost cost, long heap) {
        Measured measured = new Measured(cost, heap);
        stages.put(stage, measured);
        System.err.println("  " + line(stage, measured));
    }

    /** Printed at once: what many cost takes far longer to measure. */
    void waited(Map<String, PageSpeed.Wait> waits) {
        System.out.printf("%-28s %10s %10s %14s %14s%n", "one viewer", "drawn p50", "p95 ms", "answered p50", "p95 ms");
        waits.forEach((what, wait) -> System.out.printf(
                Locale.ROOT,
                "%-28s %10.0f %10.0f %14.0f %14.0f%n",
                what,
                wait.drawn().median(),
                wait.drawn().quantile(0.95),
                wait.answered().median(),
                wait.answered().quantile(0.95)));
    }

    void weighs(PageSpeed.Weight weight) {
        System.out.printf(
                Locale.ROOT,
                "The Overview: %,d bytes with an empty cache, %,d elements%n",
                weight.bytes(),
                weight.elements());
    }

    /** Kilobytes of heap that each viewer of a stage takes beyond what nobody does; those who left count by how many they were. */
    double kilobytes(Stage stage, int people) {
        return (heap(stage) - heap(new Stage(0, "nothing"))) / KILO / people;
    }

    private double heap(Stage stage) {
        return measured(stage).heap();
    }

    private Measured measured(Stage stage) {
        return Objects.requireNonNull(stages.get(stage), () -> "not measured: " + stage);
    }

    void print() {
        int most = stages.keySet().stream().mapToInt(Stage::people).max().orElseThrow();
        System.out.printf(
                "%-24s %12s %12s %12s %10s%n",
                stores + " stores", "questions/s", "app CPU %", "engine CPU %", "heap MB");
        stages.forEach((stage, measured) -> System.out.println(line(stage, measured)));
        named(new Stage(10, "ten pages"), new Stage(most, "ten pages"));
        System.out.printf(
                Locale.ROOT,
                "RESULT viewers viewers=%d overview_questions_per_s=%.2f/%.2f/%.2f ten_pages_questions_per_s=%.2f/%.2f"
                        + " overview_kb_each=%.0f ten_pages_kb_each=%.0f left_kb_each=%.0f%n",
                most,
                perSecond(1, "Overview"),
                perSecond(10, "Overview"),
                perSecond(most, "Overview"),
                perSecond(10, "ten pages"),
                perSecond(most, "ten pages"),
                kilobytes(new Stage(most, "Overview"), most),
                kilobytes(new Stage(most, "ten pages"), most),
                kilobytes(new Stage(0, "left"), most));
    }

    private double perSecond(int people, String page) {
        return measured(new Stage(people, page)).cost().questionsPerSecond();
    }

    private static String line(Stage stage, Measured measured) {
        AppWatch.Cost cost = measured.cost();
        return String.format(
                Locale.ROOT,
                "%-24s %12.2f %12.1f %12.1f %10.1f",
                stage.people() + " " + stage.page(),
                cost.questionsPerSecond(),
                100 * cost.appCpu() / cost.seconds(),
                100 * cost.engineCpu() / cost.seconds(),
                measured.heap() / KILO / KILO);
    }

    /** The questions that many asked more often than few. */
    private void named(Stage few, Stage many) {
        Map<String, Long> before = measured(few).cost().questions();
        Map<String, Long> after = measured(many).cost().questions();
        System.out.println("What is asked more often by " + many.people() + " than by " + few.people() + ":");
        after.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - before.getOrDefault(entry.getKey(), 0L)))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .forEach(entry -> System.out.printf(
                        "%+8d  %s%n",
                        entry.getValue(),
                        entry.getKey()
                                .substring(
                                        0,
                                        Math.min(QUESTION_WIDTH, entry.getKey().length()))));
    }
}
