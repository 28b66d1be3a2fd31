package dev.storewatch.ui.launch;

import java.util.List;
import java.util.stream.Stream;

/** Reads what {@code jcmd GC.class_histogram} tells of a heap: one line a class, {@code number: instances bytes name}. */
final class LiveObjects {
    /** The collector fills gaps with these; nobody holds them. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    private LiveObjects() {}

    /** Bytes of all objects that somebody holds. */
    static long bytes(Stream<String> histogram) {
        List<String> classes =
                histogram.filter(line -> line.matches("\\s*\\d+:\\s+\\d.*")).toList();
        if (classes.isEmpty()) {
            throw new LaunchException("The dashboard does not tell what is on its heap");
        }
        return classes.stream()
                .filter(line -> !line.contains(FILLER))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .sum();
    }
}
