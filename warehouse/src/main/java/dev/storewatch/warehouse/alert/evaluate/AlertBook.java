package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.life.AlertState;
import dev.storewatch.warehouse.alert.life.Life;
import dev.storewatch.warehouse.alert.life.Status;
import dev.storewatch.warehouse.alert.life.Step;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.record.AlertChange;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.record.Decision;
import dev.storewatch.warehouse.alert.setting.QuietHours;
import dev.storewatch.warehouse.query.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All alerts as they stand. It proposes changes and takes them over only when they are written. Not thread-safe. */
public final class AlertBook implements OpenAlerts {

    private final Map<AlertKey, AlertRow> alerts = new HashMap<>();

    public AlertBook(List<AlertRow> alerts, Instant now) {
        for (AlertRow alert : alerts) {
            AlertState state = alert.state().notAfter(now);
            this.alerts.put(
                    alert.key(),
                    new AlertRow(alert.key(), alert.storeId(), alert.number(), state, alert.title(), alert.link()));
        }
    }

    /**
     * What a round of looks changes.
     *
     * @param channels the channels told by a rule that names none
     */
    public List<AlertChange> see(List<Judged> looks, List<String> channels, Instant now) {
        return see(looks, channels, _ -> Store.DEFAULT_ZONE, now);
    }

    /**
     * What a round of looks changes.
     *
     * @param channels the channels told by a rule that names none
     * @param zones of the stores, by whose clocks quiet hours are
     */
    public List<AlertChange> see(
            List<Judged> looks, List<String> channels, Function<String, ZoneId> zones, Instant now) {
        Map<AlertKey, AlertChange> changes = new HashMap<>();
        List<AlertChange> inOrder = new ArrayList<>();
        for (Judged look : looks) {
            if (changes.containsKey(look.key())) {
                throw new IllegalArgumentException(
                        "Rule " + look.key().ruleId() + " judges " + look.key().subject() + " twice in one round");
            }
            AlertRow alert = alerts.get(look.key());
            AlertState before = alert == null ? AlertState.NEW : alert.state();
            Step step = Life.step(before, look.observation(), look.policy().timing(), look.inhibited(), now);
            if (!step.state().equals(before) || step.tell().isPresent()) {
                AlertChange change =
                        change(look, alert == null ? 1 : alert.number() + 1, before, step, channels, zones, now);
                changes.put(look.key(), change);
                inOrder.add(change);
            }
        }
        return inOrder;
    }

    /** What people's decisions change; a decision about an alert that never was is left alone. */
    public List<AlertChange> decide(List<Decision> decisions, Instant now) {
        List<AlertChange> changes = new ArrayList<>();
        Map<AlertKey, Long> numbers = new HashMap<>();
        for (Decision decision : decisions) {
            AlertRow alert = alerts.get(decision.key());
            if (alert != null) {
                long number = numbers.merge(decision.key(), alert.number() + 1, (older, _) -> older + 1);
                changes.add(new AlertChange(
                        alert.key(),
                        alert.storeId(),
                        number,
                        now,
                        alert.state().handled(decision.handling()),
                        alert.title(),
                        Optional.empty(),
                        List.of(),
                        false,
                        decision.id(),
                        Instant.EPOCH,
                        Optional.empty(),
                        alert.link(),
                        now));
            }
        }
        return changes;
    }

    /** Takes over what is written. */
    public void accept(List<AlertChange> written) {
        for (AlertChange change : written) {
            alerts.put(
                    change.key(),
                    new AlertRow(
                            change.key(),
                            change.storeId(),
                            change.number(),
                            change.state(),
                            change.title(),
                            change.link()));
        }
    }

    /** An alert as it stands. */
    public Optional<AlertRow> find(AlertKey key) {
        return Optional.ofNullable(alerts.get(key));
    }

    @Override
    public List<AlertRow> open(String ruleId) {
        return alerts.values().stream()
                .filter(alert -> alert.key().ruleId().equals(ruleId))
                .filter(alert -> alert.state().status() != Status.RESOLVED)
                .toList();
    }

    @Override
    public OpenAlerts asOfNow() {
        Map<String, List<AlertRow>> byRule = alerts.values().stream()
                .filter(alert -> alert.state().status() != Status.RESOLVED)
                .collect(Collectors.groupingBy(alert -> alert.key().ruleId()));
        return ruleId -> byRule.getOrDefault(ruleId, List.of());
    }

    private static AlertChange change(
            Judged look,
            long number,
            AlertState before,
            Step step,
            List<String> channels,
            Function<String, ZoneId> zones,
            Instant now) {
        Optional<Notice> notice = step.tell().map(occasion -> notice(look, number, occasion, step.state(), now));
        List<String> named = look.policy().delivery().channels();
        List<String> called = named.isEmpty() ? channels : named;
        List<String> told = look.policy().delivery().attention().calls() ? called : List.of();
        return new AlertChange(
                look.key(),
                look.storeId(),
                number,
                now,
                step.state(),
                look.finding().title(),
                notice,
                notice.isPresent() ? told : List.of(),
                look.policy().urgent(),
                "",
                wrongSince(before, step.state()),
                look.finding().about(),
                look.finding().link(),
                tellAt(look, zones, now));
    }

    /** What is urgent is told at any hour, and what nobody is told of waits for none. */
    private static Instant tellAt(Judged look, Function<String, ZoneId> zones, Instant now) {
        QuietHours quiet = look.policy().delivery().quietHours();
        return look.policy().urgent() || quiet.equals(QuietHours.NONE)
                ? now
                : quiet.end(now, zones.apply(look.storeId()));
    }

    /** An occurrence is as old as the wait before it fired. */
    private static Instant wrongSince(AlertState before, AlertState after) {
        if (before.status() == Status.PENDING) {
            return before.since();
        }
        return before.firedAt().isAfter(Instant.EPOCH) ? before.firedAt() : after.firedAt();
    }

    private static Notice notice(Judged look, long number, Occasion occasion, AlertState state, Instant now) {
        Finding finding = look.finding();
        return new Notice(
                look.key().change(number),
                occasion,
                state.severity(),
                finding.title(),
                finding.lines(),
                finding.link(),
                occasion == Occasion.RECOVERED ? List.of() : finding.mentions(),
                now);
    }
}
