package dev.storewatch.warehouse.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How many questions were asked of the warehouse, how long they took and how many failed, by question. Thread-safe. */
public final class QueryMeter {
    /** That of this process. */
    public static final QueryMeter PROCESS = new QueryMeter();

    private static final String SECONDS = "storewatch_page_query_seconds";
    /** Upper bounds of the histogram, in seconds. */
    private static final double[] BOUNDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final double NANOS = 1e9;

    private final ConcurrentMap<String, Taken> questions = new ConcurrentHashMap<>();

    private static final class Taken {
        private final LongAdder[] within =
                Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
        private final LongAdder nanos = new LongAdder();
        private final LongAdder failed = new LongAdder();
    }

    /** Notes a question that had its answer, or failed, after so long. */
    public void note(String question, long nanos, boolean isAnswered) {
        Taken taken = questions.computeIfAbsent(question, first -> new Taken());
        int bound = 0;
        while (bound < BOUNDS.length && nanos > BOUNDS[bound] * NANOS) {
            bound++;
        }
        taken.within[bound].increment();
        taken.nanos.add(nanos);
        if (!isAnswered) {
            taken.failed.increment();
        }
    }

    /** A histogram and a count of failures for each question. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        new TreeMap<>(questions).forEach((question, taken) -> {
            Map<String, String> labels = Map.of("question", question);
            long count = 0;
            for (int bound = 0; bound <= BOUNDS.length; bound++) {
                count += taken.within[bound].sum();
                String le = bound < BOUNDS.length ? Double.toString(BOUNDS[bound]) : "+Inf";
                figures.add(new Figure(SECONDS, "histogram", "_bucket", Map.of("question", question, "le", le), count));
            }
            figures.add(new Figure(SECONDS, "histogram", "_sum", labels, taken.nanos.sum() / NANOS));
            figures.add(new Figure(SECONDS, "histogram", "_count", labels, count));
            figures.add(Figure.counter("storewatch_page_query_failures_total", labels, taken.failed.sum()));
        });
        return figures;
    }
}
