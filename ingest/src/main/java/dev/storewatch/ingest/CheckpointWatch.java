package dev.storewatch.ingest;

import dev.storewatch.ingest.lineage.Checkpoint;
import dev.storewatch.ingest.lineage.Checkpoints;
import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when no checkpoint has been completed for long, mostly because their disk is full: without one nothing that was read is counted. */
final class CheckpointWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWatch.class);
    /** Name of this part of the job where it tells that it is held up. */
    private static final String PART = "checkpoints";
    /** Checkpoints that may be missed, a minute's at the usual pace: almost twice as many as a load leaves out. */
    private static final int PATIENCE = 75;

    private final Checkpoints checkpoints;
    private final String lineage;
    private final Duration patience;
    private final Troubles troubles;
    private Optional<Path> newest = Optional.empty();
    private Instant since;
    private boolean isHeldUp;

    /** @param every time between checkpoints */
    CheckpointWatch(Checkpoints checkpoints, String lineage, Duration every, Troubles troubles, Instant now) {
        this.checkpoints = checkpoints;
        this.lineage = lineage;
        this.troubles = troubles;
        patience = every.multipliedBy(PATIENCE);
        since = now;
    }

    /** Looks whether there is another one by now. */
    void look(Instant now) {
        Optional<Path> found = found();
        if (!found.equals(newest)) {
            newest = found;
            since = now;
            if (isHeldUp) {
                isHeldUp = false;
                troubles.over(PART);
            }
        } else if (Duration.between(since, now).compareTo(patience) > 0) {
            isHeldUp = true;
            troubles.tell(
                    PART,
                    "none completed since " + since + ", so nothing read since is counted; " + free() + " MB free in "
                            + checkpoints.folder());
        }
    }

    private Optional<Path> found() {
        try {
            return checkpoints.newest(lineage).map(Checkpoint::path);
        } catch (IOException e) {
            LOG.warn("Can't look for checkpoints: {}", e.toString());
            return newest;
        }
    }

    private String free() {
        try {
            return Long.toString(Files.getFileStore(checkpoints.folder()).getUsableSpace() >> 20);
        } catch (IOException e) {
            return "unknown";
        }
    }
}
