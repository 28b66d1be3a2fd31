package dev.storewatch.warehouse.alert.rule;

import dev.storewatch.warehouse.alert.evaluate.Finding;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.rule.BreachRows.Listing;
import dev.storewatch.warehouse.alert.setting.Condition.Breach;
import dev.storewatch.warehouse.metric.Label;
import java.util.ArrayList;
import java.util.List;

/** What is told of breaches: which thing, since when, whose. */
record BreachFindings(Links links) {

    Finding one(Breach condition, String storeId, Listing listing, OpenBreach breach) {
        Label name = BreachText.of(condition.breach());
        List<Line> lines = new ArrayList<>();
        lines.add(fact("自", "Since", FigureText.of(breach.since(), listing.zone())));
        lines.add(fact("对象", "About", breach.thing() + " " + breach.thingId()));
        if (!breach.orderId().isEmpty()) {
            lines.add(fact("订单", "Order", breach.orderId()));
        }
        if (!breach.agentId().isEmpty()) {
            lines.add(fact("客服", "Agent", breach.agentId()));
        }
        return new Finding(
                new Label(
                        listing.storeName() + " " + name.zh() + " " + breach.thingId(),
                        listing.storeName() + ": " + name.en() + ", " + breach.thingId()),
                lines,
                links.thing(storeId, breach.thing(), breach.thingId()),
                breach.agentId().isEmpty() ? List.of() : List.of(breach.agentId()));
    }

    Finding several(Breach condition, String storeId, Listing listing) {
        if (listing.open() == 1 && listing.listed().size() == 1) {
            return one(condition, storeId, listing, listing.listed().getFirst());
        }
        Label name = BreachText.of(condition.breach());
        List<Line> lines = new ArrayList<>();
        lines.add(fact("最早", "Oldest since", FigureText.of(listing.oldest(), listing.zone())));
        for (OpenBreach breach : listing.listed()) {
            String agent = breach.agentId().isEmpty() ? "" : " · " + breach.agentId();
            String text = breach.thing() + " " + breach.thingId() + agent + " · "
                    + FigureText.of(breach.since(), listing.zone());
            lines.add(Line.sentence(new Label(text, text)));
        }
        return new Finding(
                new Label(
                        listing.storeName() + " " + name.zh() + " ×" + listing.open(),
                        listing.storeName() + ": " + listing.open() + " × " + name.en()),
                lines,
                links.store(storeId),
                listing.listed().stream()
                        .map(OpenBreach::agentId)
                        .filter(agent -> !agent.isEmpty())
                        .distinct()
                        .toList());
    }

    private static Line fact(String zh, String en, String value) {
        return Line.fact(new Label(zh, en), new Label(value, value));
    }
}
