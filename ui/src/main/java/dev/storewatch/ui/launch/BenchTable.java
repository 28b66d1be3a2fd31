package dev.storewatch.ui.launch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What several ways of taking in the same events cost, a line each. */
final class BenchTable {

    /** One way: rates in events a second, CPU in seconds, a value a round. */
    private record Line(Samples events, Samples jobCpu, Samples clickHouseCpu) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    void add(String way, long events, double seconds, double jobCpu, double clickHouseCpu) {
        Line line = lines.computeIfAbsent(way, name -> new Line(new Samples(), new Samples(), new Samples()));
        line.events.add(events / seconds);
        line.jobCpu.add(jobCpu);
        line.clickHouseCpu.add(clickHouseCpu);
        System.err.printf(
                Locale.ROOT,
                "  %-8s %,d events in %.1f s, CPU seconds: job %.1f, ClickHouse %.1f%n",
                way,
                events,
                seconds,
                jobCpu,
                clickHouseCpu);
    }

    Samples events(String way) {
        Line line = lines.get(way);
        if (line == null) {
            throw new IllegalArgumentException("not measured: " + way);
        }
        return line.events;
    }

    void print() {
        System.out.printf(
                "%-8s %14s %23s %10s %16s%n", "", "events/s", "least - most", "job CPU s", "ClickHouse CPU s");
        lines.forEach((way, line) -> System.out.printf(
                Locale.ROOT,
                "%-8s %,14.0f %,11.0f - %,9.0f %10.1f %16.1f%n",
                way,
                line.events.median(),
                line.events.least(),
                line.events.most(),
                line.jobCpu.median(),
                line.clickHouseCpu.median()));
    }
}
