package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.evaluate.Judged;
import dev.storewatch.warehouse.alert.evaluate.Policy;
import dev.storewatch.warehouse.alert.life.Observation;
import dev.storewatch.warehouse.alert.notice.Severity;
import dev.storewatch.warehouse.alert.record.AlertKey;
import dev.storewatch.warehouse.alert.record.AlertRow;
import dev.storewatch.warehouse.alert.rule.BreachRows.Listing;
import dev.storewatch.warehouse.alert.setting.Condition.Breach;
import dev.storewatch.warehouse.alert.setting.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One rule's look at the breaches of every store at one moment. Pure: the backtest looks with it too. */
public final class BreachLook {
    private final Rule rule;
    private final Breach condition;
    private final BreachFindings findings;
    private final Links links;
    private final Instant newFrom;
    private final Map<String, AlertRow> open;
    private final Map<String, Judged> seen = new HashMap<>();

    /** @param newFrom what opened before then calls nobody, unless it did already */
    public BreachLook(Rule rule, Instant newFrom, List<AlertRow> open, Links links) {
        this.rule = rule;
        this.condition = (Breach) rule.condition();
        this.findings = new BreachFindings(links);
        this.links = links;
        this.newFrom = newFrom;
        this.open = open.stream().collect(Collectors.toMap(alert -> alert.key().subject(), alert -> alert));
    }

    public void at(String storeId, Listing listing) {
        if (condition.alone() == 0) {
            shared(storeId, storeId, listing, listing.fresh());
        } else {
            eachOf(storeId, listing);
        }
    }

    private void eachOf(String storeId, Listing listing) {
        Crowds crowds =
                Crowds.of(listing.listed(), condition.alone(), breach -> open.containsKey(subject(storeId, breach)));
        for (OpenBreach breach : crowds.alone()) {
            if (breach.isOpen() && (isNew(breach) || open.containsKey(subject(storeId, breach)))) {
                judge(
                        storeId,
                        subject(storeId, breach),
                        rule.severity(),
                        findings.one(condition, storeId, listing, breach));
            }
        }
        crowds.crowds().forEach((hour, crowd) -> {
            List<OpenBreach> waiting = crowd.stream().filter(OpenBreach::isOpen).toList();
            if (!waiting.isEmpty()) {
                Listing part = new Listing(
                        listing.storeName(),
                        listing.zone(),
                        waiting.size(),
                        waiting.stream().filter(this::isNew).count(),
                        waiting.stream()
                                .map(OpenBreach::since)
                                .min(Instant::compareTo)
                                .orElseThrow(),
                        waiting.subList(0, Math.min(BreachRows.NAMED, waiting.size())));
                shared(storeId, storeId + "/crowd/" + hour.toEpochMilli(), part, part.fresh());
            }
        });
        if (!listing.isComplete()) {
            // More than are read: what is not among them is left as it stands.
            open.values().stream()
                    .filter(alert -> alert.storeId().equals(storeId)
                            && !seen.containsKey(alert.key().subject()))
                    .forEach(alert -> seen.put(alert.key().subject(), judged(alert, new Observation.Undecided())));
        }
    }

    /** One alert for several: it begins with what is new, and lasts while any is open. */
    private void shared(String storeId, String subject, Listing listing, long fresh) {
        boolean stands = open.containsKey(subject);
        if (stands || fresh >= condition.fewest()) {
            judge(
                    storeId,
                    subject,
                    BreachTest.severity(condition, rule.severity(), listing.open()),
                    findings.several(condition, storeId, listing));
        }
    }

    private void judge(String storeId, String subject, Severity severity, Finding finding) {
        seen.put(
                subject,
                new Judged(
                        new AlertKey(rule.id(), subject),
                        storeId,
                        new Observation.Wrong(severity),
                        finding,
                        Policy.of(rule),
                        false));
    }

    private Judged judged(AlertRow alert, Observation observation) {
        Finding same = new Finding(alert.title(), List.of(), links.store(alert.storeId()), List.of());
        return new Judged(alert.key(), alert.storeId(), observation, same, Policy.of(rule), false);
    }

    private boolean isNew(OpenBreach breach) {
        return !breach.openedAt().isBefore(newFrom);
    }

    private static String subject(String storeId, OpenBreach breach) {
        return storeId + "/" + breach.name();
    }

    /** What was seen, and the end of what no longer is. */
    public List<Judged> all() {
        List<Judged> all = new ArrayList<>(seen.values());
        open.values().stream()
                .filter(alert -> !seen.containsKey(alert.key().subject()))
                .forEach(alert -> all.add(judged(alert, new Observation.Right())));
        return all;
    }
}
