package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.metric.Label;
import java.util.List;

/**
 * What a rule has to say about a subject: the headline and the why.
 *
 * @param link page with the same filters; empty: none
 * @param mentions agents to call, by agent id
 */
public record Finding(Label title, List<Line> lines, String link, List<String> mentions) {

    public Finding {
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
    }
}
