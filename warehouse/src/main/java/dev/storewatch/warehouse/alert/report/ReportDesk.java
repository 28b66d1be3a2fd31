package dev.storewatch.warehouse.alert.report;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.evaluate.Reports;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.notice.Sheet;
import dev.storewatch.warehouse.alert.record.Rows;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.query.agent.League;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the reports that are due. A report's message is its own record of having been sent: what stands in the outbox under its key is never made
 * again. Called by one thread.
 */
public final class ReportDesk implements Reports {

    private static final Duration EVERY = Duration.ofSeconds(20);

    private static final String POSTED = "SELECT DISTINCT concat(channel_id, '|', arrayJoin(covers)) AS way"
            + " FROM alert_message_version WHERE created_at > now() - INTERVAL 3 DAY AND startsWith(covers[1], 'report:')";

    private final Rows rows;
    private final MetricReader reader;
    private final AgentReader agents;
    private final ReportSwitches switches;
    private final String publicUrl;
    private Instant next = Instant.MIN;

    /** @param reader sees every store, as {@code agents} does */
    public ReportDesk(Rows rows, MetricReader reader, AgentReader agents, String publicUrl) {
        this.rows = rows;
        this.reader = reader;
        this.agents = agents;
        this.switches = new ReportSwitches(rows);
        this.publicUrl = publicUrl;
    }

    @Override
    public void round(List<Channel> channels, Instant now, Post post) {
        if (now.isBefore(next) || channels.isEmpty()) {
            return;
        }
        ReportSwitches.Positions on = switches.read();
        Set<String> posted = rows.select(POSTED, Map.of()).stream()
                .map(row -> row.path("way").asText())
                .collect(Collectors.toSet());
        for (Store store : reader.directory().stores()) {
            for (ReportKind kind : ReportKind.values()) {
                kind.due(store.id().value(), ZonedDateTime.ofInstant(now, store.zone()))
                        .ifPresent(day -> {
                            String key = kind.key(store.id().value(), day);
                            List<Channel> told = channels.stream()
                                    .filter(channel -> on.isOn(channel, kind))
                                    .filter(channel -> !posted.contains(channel.id() + "|" + key))
                                    .toList();
                            if (!told.isEmpty()) {
                                report(kind, store, day, now)
                                        .ifPresent(report -> told.forEach(channel -> post.post(channel, key, report)));
                            }
                        });
            }
        }
        // Only now: a round that failed is made again at once.
        next = now.plus(EVERY);
    }

    private Optional<Notice> report(ReportKind kind, Store store, LocalDate day, Instant now) {
        return switch (kind) {
            case DAILY_AGENTS -> daily(store, day.minusDays(1), now);
            case EXCEPTIONS -> exceptions(store, day, now);
            case WEEKLY -> weekly(store, day, now);
        };
    }

    private Optional<Notice> daily(Store store, LocalDate yesterday, Instant now) {
        League league = agents.league(Scope.of(store), new DayRange(yesterday, yesterday));
        if (league.agents().isEmpty()) {
            League week = agents.league(Scope.of(store), DayRange.endingOn(yesterday, 7));
            // A store without talks says nothing; one that had some and has none is worth a word.
            return week.agents().isEmpty()
                    ? Optional.empty()
                    : Optional.of(notice(
                            ReportKind.DAILY_AGENTS,
                            store,
                            yesterday,
                            List.of(Line.sentence(new Label(
                                    "昨日没有客服数据,请检查数据接入",
                                    "No figures of agents for that day: check that events arrive"))),
                            Sheet.NONE,
                            "/health",
                            now));
        }
        return Optional.of(notice(
                ReportKind.DAILY_AGENTS,
                store,
                yesterday,
                AgentReport.lines(league),
                AgentReport.sheet(league),
                "/agents?store=" + encoded(store) + "&range=" + yesterday + ".." + yesterday,
                now));
    }

    private Optional<Notice> exceptions(Store store, LocalDate day, Instant now) {
        List<Line> lines = OpenItemsReport.lines(rows, store);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(notice(
                        ReportKind.EXCEPTIONS, store, day, lines, Sheet.NONE, "/store?store=" + encoded(store), now));
    }

    private Optional<Notice> weekly(Store store, LocalDate friday, Instant now) {
        DayRange week = DayRange.endingOn(friday.minusDays(1), 7);
        return reader.overview(reader.directory(), new Period.Fixed(week)).stores().stream()
                .filter(figures -> figures.store().id().equals(store.id()))
                .filter(figures -> !figures.now().sums().isNone())
                .findFirst()
                .map(figures -> {
                    League league = agents.league(Scope.of(store), week);
                    return notice(
                            ReportKind.WEEKLY,
                            store,
                            friday,
                            WeekReport.lines(figures),
                            AgentReport.sheet(league),
                            "/store?store=" + encoded(store) + "&range=" + week.from() + ".." + week.to(),
                            now);
                });
    }

    private Notice notice(
            ReportKind kind, Store store, LocalDate day, List<Line> lines, Sheet sheet, String page, Instant now) {
        return new Notice(
                kind.key(store.id().value(), day),
                Occasion.REPORT,
                Severity.INFO,
                new Label(
                        store.name() + " " + kind.label().zh() + " " + day,
                        store.name() + ": " + kind.label().en() + ", " + day),
                lines,
                publicUrl + page,
                List.of(),
                now,
                sheet);
    }

    private static String encoded(Store store) {
        return URLEncoder.encode(store.id().value(), StandardCharsets.UTF_8);
    }
}
