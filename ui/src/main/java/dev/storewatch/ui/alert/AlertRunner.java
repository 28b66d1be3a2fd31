package dev.storewatch.ui.alert;

import dev.storewatch.ui.AppConfig;
import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.evaluate.Evaluator;
import dev.storewatch.warehouse.alert.life.SteadyClock;
import dev.storewatch.warehouse.alert.outbox.Dispatch;
import dev.storewatch.warehouse.alert.outbox.FileJournal;
import dev.storewatch.warehouse.alert.outbox.Senders;
import dev.storewatch.warehouse.alert.people.PeopleStore;
import dev.storewatch.warehouse.alert.record.Lease;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.alert.report.ReportDesk;
import dev.storewatch.warehouse.alert.rule.Links;
import dev.storewatch.warehouse.alert.rule.MetricSources;
import dev.storewatch.warehouse.alert.rule.Rulebook;
import dev.storewatch.warehouse.alert.send.HttpSender;
import dev.storewatch.warehouse.alert.tell.Teller;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.why.WhyReader;
import dev.storewatch.warehouse.workbench.AnalystSql;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the evaluator's rounds on a thread of its own for as long as the application lives. */
public final class AlertRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRunner.class);
    private static final Duration LEAST_PAUSE = Duration.ofMillis(100);
    /** However long a round takes, nobody waits longer than this for the next to begin. */
    private static final Duration MOST_PAUSE = Duration.ofSeconds(2);
    /** A round costs the warehouse what the pages need: no more than half of the time is spent in them. */
    private static final int REST_FOR_WORK = 1;
    /** A rule whose question stands still must not hold up the others for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    /**
     * Rounds that did not fail.
     *
     * @param total what all of them took
     * @param longest what the longest took
     */
    public record Rounds(long count, Duration total, Duration longest) {
        static final Rounds NONE = new Rounds(0, Duration.ZERO, Duration.ZERO);

        Rounds and(Duration took) {
            return new Rounds(count + 1, total.plus(took), took.compareTo(longest) > 0 ? took : longest);
        }
    }

    private final Evaluator evaluator;
    private final Senders senders;
    private final WarehouseHttp ruleQueries;
    private final FileJournal journal;
    private final Optional<AnalystSql> analyst;
    private final Thread thread;
    private final AtomicReference<Rounds> rounds = new AtomicReference<>(Rounds.NONE);
    private volatile boolean stopped;

    private AlertRunner(
            Evaluator evaluator,
            Senders senders,
            WarehouseHttp ruleQueries,
            FileJournal journal,
            Optional<AnalystSql> analyst) {
        this.evaluator = evaluator;
        this.senders = senders;
        this.ruleQueries = ruleQueries;
        this.journal = journal;
        this.analyst = analyst;
        this.thread = Thread.ofPlatform().name("alerts").daemon().unstarted(this::run);
    }

    /** Both readers see every store. */
    public static AlertRunner start(AppConfig config, Seal seal, MetricReader reader, AgentReader agents) {
        Links links = new Links(config.publicUrl());
        Senders senders = new Senders(config.destinations(), Destinations.SYSTEM, HttpSender.USUAL_TIMEOUT);
        WarehouseHttp ruleQueries = WarehouseHttp.within(config.warehouse(), PATIENCE);
        FileJournal journal = new FileJournal(config.home().run().resolve("alerts.sent"));
        Optional<AnalystSql> analyst = config.analyst().map(access -> new AnalystSql(access, config.warehouse()));
        Evaluator evaluator = new Evaluator(
                config.warehouse(),
                seal,
                Rulebook.of(
                        ruleQueries, new MetricSources(reader, agents), analyst, links, Rulebook.thread("alert-looks")),
                new Teller(
                        reader,
                        new WhyReader(new PageQueries(config.warehouse(), VisibleStores.ALL)),
                        new PeopleStore(new Rows(ruleQueries), seal)),
                new ReportDesk(
                        new Rows(ruleQueries),
                        reader,
                        new AgentReader(new PageQueries(config.warehouse(), VisibleStores.ALL), InstantSource.system()),
                        config.publicUrl()),
                new Dispatch(senders, links.alerts(), journal),
                SteadyClock.system(),
                Lease.USUAL_EXPIRY);
        AlertRunner runner = new AlertRunner(evaluator, senders, ruleQueries, journal, analyst);
        runner.thread.start();
        return runner;
    }

    private void run() {
        boolean failing = false;
        while (!stopped) {
            try {
                long begun = System.nanoTime();
                evaluator.round();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                rounds.updateAndGet(before -> before.and(took));
                if (failing) {
                    LOG.info("Alerts are evaluated again");
                }
                failing = false;
                LockSupport.parkNanos(pause(took).toNanos());
            } catch (RuntimeException failure) {
                if (!failing && !stopped) {
                    LOG.warn("Alerts cannot be evaluated, trying on: {}", failure.getMessage());
                }
                failing = true;
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    /** The rounds since the last call. */
    public Rounds takeRounds() {
        return rounds.getAndSet(Rounds.NONE);
    }

    static Duration pause(Duration took) {
        long rest = took.toNanos() * REST_FOR_WORK;
        return Duration.ofNanos(Math.clamp(rest, LEAST_PAUSE.toNanos(), MOST_PAUSE.toNanos()));
    }

    @Override
    public void close() throws InterruptedException, IOException {
        stopped = true;
        LockSupport.unpark(thread);
        thread.join(Duration.ofSeconds(10));
        try {
            evaluator.close();
        } catch (RuntimeException warehouseGone) {
            LOG.info("The lease on alerts could not be given back: {}", warehouseGone.getMessage());
        } finally {
            senders.close();
            ruleQueries.close();
            journal.close();
            analyst.ifPresent(AnalystSql::close);
        }
    }
}
