package dev.storewatch.ui.overview;

import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How new the newest event is; the browser counts the seconds on, so that a quiet feed is seen to be quiet. While history is read, how far back it is:
 * figures of the days after it still grow.
 */
class FreshnessMark extends Span {
    private static final long serialVersionUID = 1L;
    /** A feed without any event for this long is said to be quiet. */
    static final Duration QUIET = Duration.ofMinutes(5);

    private final transient InstantSource clock;
    private final transient Words words;
    private Optional<Instant> shown = Optional.empty();

    FreshnessMark(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
        addClassName("fresh");
        getElement()
                .setAttribute("data-live", words.say("fresh.live"))
                .setAttribute("data-quiet", words.say("fresh.quiet"))
                .setAttribute("data-quiet-after", String.valueOf(QUIET.toSeconds()));
        setText(words.say("fresh.loading"));
    }

    void show(AsyncState<Freshness> state) {
        switch (state) {
            case AsyncState.Loading<Freshness> _ -> {}
            case AsyncState.Failed<Freshness> _ -> say(words.say("fresh.failed"));
            case AsyncState.Ready<Freshness> ready ->
                ready.value()
                        .behind()
                        .ifPresentOrElse(
                                late -> say(words.say("fresh.behind", AgeText.of(late))),
                                () -> ready.value()
                                        .newestArrival()
                                        .ifPresentOrElse(this::show, () -> say(words.say("fresh.never"))));
        }
    }

    private void show(Instant newest) {
        if (shown.filter(newest::equals).isEmpty()) {
            shown = Optional.of(newest);
            long age = Math.max(0, Duration.between(newest, clock.instant()).toMillis());
            getElement()
                    .executeJs("window.storewatch.fresh(this, $0, $1)", (double) age, (double) newest.toEpochMilli());
        }
    }

    private void say(String text) {
        shown = Optional.empty();
        getElement().executeJs("window.storewatch.notFresh(this, $0)", text);
    }
}
