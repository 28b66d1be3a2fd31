package dev.storewatch.ingest.lineage;

import dev.storewatch.ingest.sink.ClickHouse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The generations as the warehouse has them, beside the checkpoints of their states. */
public record Generations(ClickHouse clickHouse, Checkpoints checkpoints) {
    private static final String CURRENT = "current";
    private static final String BUILDING = "building";

    private static final String ALL =
            "SELECT generation, toUnixTimestamp64Milli(min(at)), any(lineage), any(reading), any(request), any(why), any(from_day),"
                    + " any(to_day), max(state = 'current')"
                    + " FROM generation GROUP BY generation ORDER BY generation";

    private record Entered(Generation generation, boolean isCurrent) {}

    /** What the job begins with now. */
    public Start start(Optional<Asked> asked, Instant now, String lineage) throws IOException, InterruptedException {
        List<Entered> all = all();
        Optional<Generation> current = current(all);
        Optional<Generation> building = all.stream()
                .map(Entered::generation)
                .filter(generation ->
                        generation.number() > current.map(Generation::number).orElse(0))
                .max(Comparator.comparing(Generation::number));
        Situation situation = new Situation(
                known(current),
                known(building),
                all.isEmpty() ? 0 : all.getLast().generation().number(),
                holdsEvents(),
                newest(current),
                newest(building),
                checkpoints.hasOthers(lineages(all)));
        return situation.start(asked, now, lineage);
    }

    /** The generation the views show. */
    public Generation current() throws IOException, InterruptedException {
        return current(all()).orElseThrow();
    }

    private static Optional<Generation> current(List<Entered> all) {
        return all.stream()
                .filter(Entered::isCurrent)
                .map(Entered::generation)
                .max(Comparator.comparing(Generation::number));
    }

    /** The lineages of all generations so far. */
    public Set<String> lineages() throws IOException, InterruptedException {
        return lineages(all());
    }

    private static Set<String> lineages(List<Entered> all) {
        return all.stream().map(entered -> entered.generation().lineage()).collect(Collectors.toSet());
    }

    /** Notes a new generation. */
    public void begin(Start.Begin begun) throws IOException, InterruptedException {
        enter(
                begun.generation(),
                begun.rebuild() ? BUILDING : CURRENT,
                begun.generation().since());
    }

    /** Lets the views show a generation that was built; all of its rows are there. */
    public void takeOver(Generation built, Instant now) throws IOException, InterruptedException {
        enter(built, CURRENT, now);
    }

    /** Notes a run before it adds to a lineage. */
    public void register(String lineage, String run) throws IOException, InterruptedException {
        clickHouse.ask(
                "INSERT INTO checkpoint_mark SELECT {lineage:String}, {run:String}, 0",
                Map.of("lineage", lineage, "run", run));
    }

    /** Whether a request for a rebuild has had its generation already. */
    public boolean has(String request) throws IOException, InterruptedException {
        return !clickHouse
                .ask("SELECT count() FROM generation WHERE request = {request:String}", Map.of("request", request))
                .strip()
                .equals("0");
    }

    /** Deletes the checkpoints of generations that are over; those of other homes are left where they are. */
    public void deleteCheckpointsBefore(Generation current) throws IOException, InterruptedException {
        Set<String> over = new HashSet<>();
        for (Entered entered : all()) {
            if (entered.generation().number() < current.number()) {
                over.add(entered.generation().lineage());
            }
        }
        checkpoints.delete(over);
    }

    private void enter(Generation generation, String state, Instant at) throws IOException, InterruptedException {
        clickHouse.ask(
                "INSERT INTO generation SELECT {number:UInt32}, {state:String}, fromUnixTimestamp64Milli({at:Int64}, 'UTC'),"
                        + " {lineage:String}, {reading:UInt32}, {request:String}, {why:String}, {from:Date}, {to:Date}",
                Map.of(
                        "number", Integer.toString(generation.number()),
                        "state", state,
                        "at", Long.toString(at.toEpochMilli()),
                        "lineage", generation.lineage(),
                        "reading", Integer.toString(generation.reading()),
                        "request", generation.request(),
                        "why", generation.why(),
                        "from", generation.days().from().toString(),
                        "to", generation.days().to().toString()));
    }

    private List<Entered> all() throws IOException, InterruptedException {
        List<Entered> all = new ArrayList<>();
        for (String line : clickHouse.ask(ALL, Map.of()).lines().toList()) {
            String[] column = line.split("\t", -1);
            all.add(new Entered(
                    new Generation(
                            Integer.parseInt(column[0]),
                            Instant.ofEpochMilli(Long.parseLong(column[1])),
                            column[2],
                            Integer.parseInt(column[3]),
                            column[4],
                            column[5],
                            new Days(LocalDate.parse(column[6]), LocalDate.parse(column[7]))),
                    column[8].equals("1")));
        }
        return all;
    }

    private Optional<Known> known(Optional<Generation> generation) throws IOException, InterruptedException {
        if (generation.isEmpty()) {
            return Optional.empty();
        }
        String[] marks = clickHouse
                .ask(
                        "SELECT max(checkpoint), arrayStringConcat(groupUniqArray(run), ' ') FROM checkpoint_mark"
                                + " WHERE lineage = {lineage:String}",
                        Map.of("lineage", generation.get().lineage()))
                .strip()
                .split("\t", -1);
        Set<String> runs = marks.length < 2 ? Set.of() : Set.copyOf(Arrays.asList(marks[1].split(" ")));
        return Optional.of(new Known(generation.get(), runs, Long.parseLong(marks[0])));
    }

    private Optional<Checkpoint> newest(Optional<Generation> generation) throws IOException {
        return generation.isEmpty()
                ? Optional.empty()
                : checkpoints.newest(generation.get().lineage());
    }

    private boolean holdsEvents() throws IOException, InterruptedException {
        String rows = clickHouse.ask(
                "SELECT (SELECT count() FROM order_event) + (SELECT count() FROM chat_event) + (SELECT count() FROM review_event)"
                        + " + (SELECT count() FROM rejected_event)",
                Map.of());
        return !rows.strip().equals("0");
    }
}
