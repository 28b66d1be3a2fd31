package dev.storewatch.warehouse.alert.evaluate;

import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.record.About;
import dev.storewatch.warehouse.metric.Label;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has to say about a subject: the headline and the why.
 *
 * @param link page with the same filters; empty: none
 * @param mentions agents to call, by agent id
 * @param about the metric it is about, whose drivers are told with it; empty: none
 */
public record Finding(Label title, List<Line> lines, String link, List<String> mentions, Optional<About> about) {

    public Finding {
        lines = List.copyOf(lines);
        mentions = List.copyOf(mentions);
    }

    /** Of no metric. */
    public Finding(Label title, List<Line> lines, String link, List<String> mentions) {
        this(title, lines, link, mentions, Optional.empty());
    }

    /** The same, about a metric over days. */
    public Finding about(About metric) {
        return new Finding(title, lines, link, mentions, Optional.of(metric));
    }
}
