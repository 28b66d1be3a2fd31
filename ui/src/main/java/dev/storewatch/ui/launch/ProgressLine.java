package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.intake.IntakeProgress;
import java.io.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Shows how far something has got: one line rewritten on a terminal, a line every few seconds elsewhere. */
final class ProgressLine {

    private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);

    private final boolean terminal;
    private Instant next = Instant.EPOCH;
    private boolean shown;

    ProgressLine() {
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    void show(Supplier<String> said) {
        Instant now = Instant.now();
        if (!terminal && now.isBefore(next)) {
            return;
        }
        next = now.plus(PLAIN_EVERY);
        shown = true;
        String text = said.get();
        System.err.print(terminal ? "\r\u001b[K" + text : text + "\n");
        System.err.flush();
    }

    void end() {
        if (terminal && shown) {
            System.err.println();
        }
    }

    static String text(IntakeProgress progress, int files, Duration since) {
        if (progress.settled() == 0 && progress.filesDone() == 0) {
            // Far behind, the first checkpoint comes after half a minute, and the start before that.
            return String.format(
                    Locale.ROOT, "begun; the first events are in after some 40 s, %d s", since.toSeconds());
        }
        long rate = progress.settled() * 1000 / Math.max(1, since.toMillis());
        return String.format(
                Locale.ROOT,
                "%,d events in, %d of %d files read, %,d events/s, %d s",
                progress.settled(),
                progress.filesDone(),
                files,
                rate,
                since.toSeconds());
    }
}
