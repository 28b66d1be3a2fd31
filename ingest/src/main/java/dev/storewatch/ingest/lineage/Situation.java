package dev.storewatch.ingest.lineage;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is when the job starts.
 *
 * @param current the generation the views show
 * @param building a later one, begun and not yet taken over
 * @param greatest the greatest number of any generation so far
 * @param holdsEvents whether there are raw events
 * @param ofCurrent the newest checkpoint of the current generation
 * @param ofBuilding the newest checkpoint of the one being built
 * @param othersFound whether checkpoints lie there that belong to neither
 */
record Situation(
        Optional<Known> current,
        Optional<Known> building,
        int greatest,
        boolean holdsEvents,
        Optional<Checkpoint> ofCurrent,
        Optional<Checkpoint> ofBuilding,
        boolean othersFound) {

    /**
     * What to begin with.
     *
     * @param asked a rebuild that somebody asks for
     * @param lineage names the checkpoints of a new generation
     */
    Start start(Optional<Asked> asked, Instant now, String lineage) {
        int next = greatest + 1;
        if (current.isEmpty() && building.isEmpty()) {
            return holdsEvents
                    ? new Start.Begin(
                            new Generation(
                                    next,
                                    now,
                                    lineage,
                                    next,
                                    asked.map(Asked::id).orElse(""),
                                    "the warehouse holds events that no state is known of",
                                    Days.ALL),
                            true)
                    : new Start.Begin(new Generation(next, now, lineage, next, "", "first start", Days.ALL), false);
        }
        if (building.isPresent()) {
            return resumed(building.get(), now, lineage, next);
        }
        Known running = current.orElseThrow();
        return switch (Judgement.of(running, ofCurrent, othersFound)) {
            case Judgement.Lost lost ->
                new Start.Begin(
                        new Generation(
                                next,
                                now,
                                lineage,
                                next,
                                asked.map(Asked::id).orElse(""),
                                "the job's state was lost: " + lost.how(),
                                Days.ALL),
                        true);
            case Judgement.Whole whole ->
                asked.<Start>map(request -> new Start.Begin(
                                new Generation(
                                        next,
                                        now,
                                        lineage,
                                        running.generation().reading(),
                                        request.id(),
                                        "asked for, " + request.days(),
                                        request.days()),
                                true))
                        .orElseGet(() -> new Start.Live(running.generation(), whole.checkpoint()));
        };
    }

    private Start resumed(Known begun, Instant now, String lineage, int next) {
        Generation generation = begun.generation();
        Optional<Judgement.Whole> before = current.map(known -> Judgement.of(known, ofCurrent, othersFound))
                .filter(Judgement.Whole.class::isInstance)
                .map(Judgement.Whole.class::cast);
        boolean needsPositions = generation.reading() != generation.number();
        String trouble = switch (Judgement.of(begun, ofBuilding, othersFound)) {
            case Judgement.Lost lost -> "the state of a rebuild was lost: " + lost.how();
            case Judgement.Whole whole when whole.checkpoint().isPresent() -> "";
            case Judgement.Whole whole ->
                needsPositions && before.isEmpty() ? "the job's state was lost before a rebuild began to count" : "";
        };
        if (trouble.isEmpty()) {
            return new Start.Replay(
                    generation, ofBuilding.or(() -> needsPositions ? ofCurrent : Optional.<Checkpoint>empty()));
        }
        int reading = before.isPresent() ? current.orElseThrow().generation().reading() : next;
        // What the lost state last counted may be in the warehouse in part: then no day of it is worth keeping.
        Days days = before.isPresent() ? generation.days() : Days.ALL;
        return new Start.Begin(new Generation(next, now, lineage, reading, generation.request(), trouble, days), true);
    }
}
