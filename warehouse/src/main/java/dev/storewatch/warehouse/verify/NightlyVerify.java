package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.WarehouseHttp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the measures with the raw events each night at a quiet hour and keeps what it found; a night missed is made up for at the next start. */
public final class NightlyVerify implements AutoCloseable {
    /** The hour of the day at which shops and people sleep. */
    static final LocalTime HOUR = LocalTime.of(3, 40);

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Longer than anything stays open, and not so long that a night is too short for it. */
    static final int DAYS = 62;

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerify.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final WarehouseAccess access;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .name("nightly-verify")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    /** Reads and writes as the given user, who must be the application's. */
    public NightlyVerify(WarehouseAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Looks at the clock from now on until it is closed. */
    public NightlyVerify start() {
        var looking =
                thread.scheduleWithFixedDelay(this::runIfDue, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Comparing with the raw events each night at {} {}: {}", HOUR, ZONE, looking);
        return this;
    }

    /** Whether the newest hour of comparison has passed without a run. */
    static boolean isDue(Instant now, Optional<Instant> newestRun) {
        ZonedDateTime local = now.atZone(ZONE);
        ZonedDateTime hour = local.with(HOUR);
        Instant newestHour = (hour.isAfter(local) ? hour.minusDays(1) : hour).toInstant();
        return newestRun.filter(run -> !run.isBefore(newestHour)).isEmpty();
    }

    private void runIfDue() {
        try (WarehouseHttp http = new WarehouseHttp(access)) {
            VerifyRuns runs = new VerifyRuns(http);
            if (isDue(clock.instant(), runs.newest())) {
                VerifyRun run = run();
                runs.write(run);
                LOG.info("Compared with the raw events: {}", run);
            }
        } catch (WarehouseException unavailable) {
            LOG.warn("The nightly comparison is put off: {}", unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            // The executor would silently stop comparing for ever; the next look may well succeed.
            LOG.error("The nightly comparison failed in a way not foreseen", unexpected);
        }
    }

    /** Compares now. */
    VerifyRun run() {
        Instant begun = clock.instant();
        try (Verifier verifier = new Verifier(access, clock, PAUSE);
                BreachVerifier breaches = new BreachVerifier(access, PAUSE)) {
            Verification found = verifier.verify(OptionalInt.of(DAYS));
            List<String> missed = breaches.lastingDifferences(found.settled());
            return new VerifyRun(
                    begun,
                    Duration.between(begun, clock.instant()),
                    DAYS,
                    found.cells(),
                    found.differences().size(),
                    missed.size(),
                    Stream.concat(found.differences().stream().map(NightlyVerify::text), missed.stream())
                            .toList(),
                    "");
        } catch (WarehouseException failure) {
            return VerifyRun.failed(
                    begun, Duration.between(begun, clock.instant()), DAYS, String.valueOf(failure.getMessage()));
        }
    }

    private static String text(Difference difference) {
        Difference.Cell cell = difference.cell();
        String who = cell.agent().isEmpty() ? cell.store() : cell.store() + " " + cell.agent();
        return cell.day() + " " + who + " " + cell.measure() + ": " + difference.kept() + " ≠ " + difference.proof();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
