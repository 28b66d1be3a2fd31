package dev.storewatch.ui.launch;

import dev.storewatch.ui.alert.AlertRunner.Rounds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the benchmark of alerts prints.
 *
 * @param written when each probe was there to be read
 * @param arrivals when it was told, and by whom
 * @param stamps the steps between, by the probes' names
 */
record AlertsTable(Map<Integer, Instant> written, AlertArrivals arrivals, Map<String, AlertSteps.Stamps> stamps) {

    /**
     * What Storewatch's alerts cost while probes were written.
     *
     * @param engineCpu CPU seconds of the engine for everything, what the job writes included
     */
    record Effort(Rounds rounds, AlertSteps.Cost cost, double engineCpu) {}

    void print(Effort effort) {
        Map<Integer, List<Instant>> told = arrivals.of(AlertsBench.OURS);
        Samples ours = between(told, probe -> written(probe), probe -> arrived(told, probe));
        Map<Integer, List<Instant>> polled = arrivals.of(AlertsBench.RIVAL);
        Samples rival = between(polled, probe -> written(probe), probe -> arrived(polled, probe));
        if (ours.count() == 0 || rival.count() == 0) {
            throw new LaunchException("Nothing was received: " + ours.count() + " alerts of Storewatch, "
                    + rival.count() + " of the poller. See the log of the home under bench.");
        }
        System.out.printf(
                "%-38s %8s %8s %8s %8s %8s%n", "event to webhook", "alerts", "least ms", "p50 ms", "p99 ms", "most ms");
        line("Storewatch", ours);
        line("poller, 10 s tick and 30 s group wait", rival);
        System.out.println("of Storewatch's");
        line(
                "  written, read by the job",
                of(this::written, probe -> stamp(probe).read()));
        line(
                "  read, shown by the warehouse",
                of(probe -> stamp(probe).read(), probe -> stamp(probe).visible()));
        line(
                "  shown, noticed and queued",
                of(probe -> stamp(probe).visible(), probe -> stamp(probe).queued()));
        line("  queued, received", of(probe -> stamp(probe).queued(), probe -> arrived(told, probe)));
        print(effort.rounds(), effort);
        long repeated =
                told.values().stream().mapToLong(times -> times.size() - 1L).sum();
        System.out.printf(
                Locale.ROOT,
                "RESULT alerts p50_ms=%.0f p99_ms=%.0f poller_p99_ms=%.0f lost=%d repeated=%d%n",
                ours.quantile(0.5),
                ours.quantile(0.99),
                rival.quantile(0.99),
                written.size() - ours.count(),
                repeated);
    }

    private static void print(Rounds rounds, Effort effort) {
        long count = Math.max(1, rounds.count());
        System.out.printf(
                Locale.ROOT,
                "%d rounds of %d ms, the longest %d ms; engine CPU for them %.1f ms a round, %.1f s of its %.1f s; %d statements%n",
                rounds.count(),
                rounds.total().toMillis() / count,
                rounds.longest().toMillis(),
                effort.cost().cpuSeconds() * 1000 / count,
                effort.cost().cpuSeconds(),
                effort.engineCpu(),
                effort.cost().statements());
    }

    /** Of the probes whose steps are all known. */
    private Samples of(ToLongFunction<Integer> from, ToLongFunction<Integer> until) {
        Samples millis = new Samples();
        arrivals.of(AlertsBench.OURS).keySet().stream()
                .filter(probe -> written.containsKey(probe) && stamps.containsKey(AlertArrivals.name(probe)))
                .forEach(probe -> millis.add(until.applyAsLong(probe) - from.applyAsLong(probe)));
        return millis;
    }

    private Samples between(
            Map<Integer, List<Instant>> told, ToLongFunction<Integer> from, ToLongFunction<Integer> until) {
        Samples millis = new Samples();
        told.keySet().stream()
                .filter(written::containsKey)
                .forEach(probe -> millis.add(until.applyAsLong(probe) - from.applyAsLong(probe)));
        return millis;
    }

    private long written(int probe) {
        return written.getOrDefault(probe, Instant.EPOCH).toEpochMilli();
    }

    private AlertSteps.Stamps stamp(int probe) {
        return stamps.getOrDefault(AlertArrivals.name(probe), new AlertSteps.Stamps(0, 0, 0));
    }

    private static long arrived(Map<Integer, List<Instant>> told, int probe) {
        return told.getOrDefault(probe, List.of(Instant.EPOCH)).getFirst().toEpochMilli();
    }

    private static void line(String what, Samples millis) {
        if (millis.count() == 0) {
            System.out.printf("%-38s %8d%n", what, 0);
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%-38s %8d %8.0f %8.0f %8.0f %8.0f%n",
                what,
                millis.count(),
                millis.least(),
                millis.quantile(0.5),
                millis.quantile(0.99),
                millis.most());
    }
}
