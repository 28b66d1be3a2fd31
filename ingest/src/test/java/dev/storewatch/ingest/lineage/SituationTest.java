package dev.storewatch.ingest.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the job begins with. Generation n has the lineage "n", checkpoint k of it was taken by the run "live-n". */
class SituationTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Days SOME_DAYS = new Days(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-03"));
    private static final Optional<Asked> PLEASE = Optional.of(new Asked("please", SOME_DAYS));

    @Test
    void anEmptyWarehouseBeginsWithTheFirstGenerationCurrentAtOnce() {
        Start.Begin begun = begun(situation().start(Optional.empty(), NOW, "new"));
        assertThat(begun.rebuild()).isFalse();
        assertThat(begun.generation().number()).isEqualTo(1);
        assertThat(begun.generation().reading()).isEqualTo(1);
        assertThat(begun.generation().lineage()).isEqualTo("new");
    }

    @Test
    void eventsThatNoStateIsKnownOfAreCountedAnew() {
        Start.Begin begun = begun(
                new Situation(Optional.empty(), Optional.empty(), 0, true, Optional.empty(), Optional.empty(), false)
                        .start(Optional.empty(), NOW, "new"));
        assertThat(begun.rebuild()).isTrue();
    }

    @Test
    void itGoesOnFromTheNewestCheckpoint() {
        Situation same = current(known(2, 2, 7), checkpoint(2, 7));
        Situation later = current(known(2, 2, 7), checkpoint(2, 9));
        assertThat(same.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Live(generation(2, 2), checkpoint(2, 7)));
        assertThat(later.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Live(generation(2, 2), checkpoint(2, 9)));
    }

    @Test
    void itStartsWithoutACheckpointAsLongAsNothingWasWritten() {
        Situation killedEarly = current(known(1, 1, 0), Optional.empty());
        assertThat(killedEarly.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Live(generation(1, 1), Optional.empty()));
    }

    @Test
    void aMissingCheckpointIsStateLost() {
        Start.Begin begun = begun(current(known(2, 1, 7), Optional.empty()).start(Optional.empty(), NOW, "new"));
        assertThat(begun.rebuild()).isTrue();
        assertThat(begun.generation().number()).isEqualTo(3);
        // The places in the files went with the state.
        assertThat(begun.generation().reading()).isEqualTo(3);
        assertThat(begun.generation().why()).contains("there is no checkpoint", "rows of checkpoint 7");
    }

    @Test
    void aLostStateReplacesAllDaysWhicheverAreAskedFor() {
        // What the lost state last counted may have come in for some tables and not for others.
        Start.Begin begun = begun(current(known(2, 1, 7), Optional.empty()).start(PLEASE, NOW, "new"));
        assertThat(begun.generation().request()).isEqualTo("please");
        assertThat(begun.generation().days()).isEqualTo(Days.ALL);
    }

    @Test
    void anOlderCheckpointIsStateLost() {
        Start.Begin begun = begun(current(known(2, 1, 7), checkpoint(2, 6)).start(Optional.empty(), NOW, "new"));
        assertThat(begun.generation().why()).contains("checkpoint 6 is an old one", "rows of checkpoint 7");
    }

    @Test
    void anotherHomesCheckpointsAreStateLost() {
        Situation foreignOnly = new Situation(
                Optional.of(known(2, 1, 7)), Optional.empty(), 2, true, Optional.empty(), Optional.empty(), true);
        assertThat(begun(foreignOnly.start(Optional.empty(), NOW, "new"))
                        .generation()
                        .why())
                .contains("belong to another home");
    }

    @Test
    void aCopysCheckpointsAreStateLostHoweverNewTheyAre() {
        // The home was copied, the copy went on by itself, and what it wrote was put back here.
        Optional<Checkpoint> grownElsewhere = Optional.of(new Checkpoint(Path.of("chk-99"), "live-of-the-copy", 99));
        assertThat(begun(current(known(2, 1, 7), grownElsewhere).start(Optional.empty(), NOW, "new"))
                        .generation()
                        .why())
                .contains("run of another home");
    }

    @Test
    void aRequestedRebuildKeepsThePlacesInTheFiles() {
        Start.Begin begun = begun(current(known(2, 1, 7), checkpoint(2, 7)).start(PLEASE, NOW, "new"));
        assertThat(begun)
                .isEqualTo(new Start.Begin(
                        new Generation(
                                3, NOW, "new", 1, "please", "asked for, the days 2026-01-02 to 2026-01-03", SOME_DAYS),
                        true));
    }

    @Test
    void aRebuildBegunStartsFromTheCurrentStatesCheckpoint() {
        Situation begun = building(known(2, 1, 7), checkpoint(2, 7), known(3, 1, 0), Optional.empty());
        assertThat(begun.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Replay(generation(3, 1), checkpoint(2, 7)));
    }

    @Test
    void aRebuildOfALostStateStartsFromNothing() {
        Situation begun = building(known(2, 1, 7), checkpoint(2, 5), known(3, 3, 0), Optional.empty());
        assertThat(begun.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Replay(generation(3, 3), Optional.empty()));
    }

    @Test
    void aRebuildInterruptedGoesOnFromItsOwnCheckpoint() {
        Situation interrupted = building(known(2, 1, 7), checkpoint(2, 7), known(3, 1, 12), checkpoint(3, 12));
        assertThat(interrupted.start(Optional.empty(), NOW, "new"))
                .isEqualTo(new Start.Replay(generation(3, 1), checkpoint(3, 12)));
    }

    @Test
    void aRebuildWhoseStateIsLostIsBegunAnew() {
        Situation lost = building(known(2, 1, 7), checkpoint(2, 7), known(3, 1, 12), Optional.empty());
        Start.Begin begun = begun(lost.start(Optional.empty(), NOW, "new"));
        assertThat(begun.generation().number()).isEqualTo(4);
        assertThat(begun.generation().reading()).isEqualTo(1);
        assertThat(begun.generation().request()).isEqualTo("asked-3");
        assertThat(begun.generation().days()).isEqualTo(SOME_DAYS);
        assertThat(begun.generation().why()).contains("the state of a rebuild was lost");
    }

    @Test
    void aRebuildThatNeedsALostStatesPlacesIsBegunAnewWithoutThem() {
        Situation lost = building(known(2, 1, 7), Optional.empty(), known(3, 1, 0), Optional.empty());
        Start.Begin begun = begun(lost.start(Optional.empty(), NOW, "new"));
        assertThat(begun.generation().number()).isEqualTo(4);
        assertThat(begun.generation().reading()).isEqualTo(4);
        assertThat(begun.generation().days()).isEqualTo(Days.ALL);
    }

    private static Start.Begin begun(Start start) {
        assertThat(start).isInstanceOf(Start.Begin.class);
        return (Start.Begin) start;
    }

    private static Situation situation() {
        return new Situation(Optional.empty(), Optional.empty(), 0, false, Optional.empty(), Optional.empty(), false);
    }

    private static Situation current(Known current, Optional<Checkpoint> newest) {
        return new Situation(
                Optional.of(current),
                Optional.empty(),
                current.generation().number(),
                true,
                newest,
                Optional.empty(),
                false);
    }

    private static Situation building(
            Known current, Optional<Checkpoint> ofCurrent, Known building, Optional<Checkpoint> ofBuilding) {
        return new Situation(
                Optional.of(current),
                Optional.of(building),
                building.generation().number(),
                true,
                ofCurrent,
                ofBuilding,
                false);
    }

    private static Known known(int number, int reading, long checkpoint) {
        return new Known(generation(number, reading), Set.of("live-" + number), checkpoint);
    }

    private static Generation generation(int number, int reading) {
        return new Generation(number, NOW, Integer.toString(number), reading, "asked-" + number, "", SOME_DAYS);
    }

    private static Optional<Checkpoint> checkpoint(int lineage, long number) {
        return Optional.of(new Checkpoint(Path.of("chk-" + number), "live-" + lineage, number));
    }
}
