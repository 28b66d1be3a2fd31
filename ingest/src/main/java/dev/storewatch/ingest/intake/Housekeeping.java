package dev.storewatch.ingest.intake;

import dev.storewatch.ingest.intake.journal.EventLog;
import dev.storewatch.ingest.intake.journal.SegmentFolder;
import dev.storewatch.ingest.intake.journal.SettledSegments;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Beside the requests: removes settled files and writes the report, again and again. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);
    private static final int REPORTS_A_SWEEP = 2;

    private final SegmentFolder folder;
    private final SettledSegments settled;
    private final EventLog log;
    private final IntakeReport report;
    private @Nullable String trouble;

    Housekeeping(SegmentFolder folder, SettledSegments settled, EventLog log, IntakeReport report) {
        this.folder = folder;
        this.settled = settled;
        this.log = log;
        this.report = report;
    }

    /** Never returns but by being interrupted. What fails is tried again: meanwhile events are still taken. */
    void run() throws InterruptedException {
        for (int round = 0; ; round++) {
            if (round % REPORTS_A_SWEEP == 0) {
                trouble = sweep();
            }
            try {
                SegmentFolder.Backlog backlog = folder.backlog();
                log.backlog(backlog.segments());
                report.write(backlog, log.trouble() == null ? trouble : log.trouble());
            } catch (IOException | DirectoryIteratorException failure) {
                LOG.warn("The report of the intake can't be written", failure);
            }
            Thread.sleep(REPORT_EVERY);
        }
    }

    private @Nullable String sweep() throws InterruptedException {
        try {
            settled.remove();
            return null;
        } catch (IOException away) {
            String now = "files of received events wait: " + away.getMessage();
            if (!now.equals(trouble)) {
                LOG.warn("{}", now, away);
            }
            return now;
        }
    }
}
