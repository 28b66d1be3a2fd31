package dev.storewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayPlanTest {
    private static final long DAY = 86_400_000;

    @Test
    void aTableWithoutRowsHasOnePartSoThatItCanBeDone() {
        assertThat(ReplayPlan.parts(RawTable.CHATS, "")).containsExactly(new ReplaySplit(RawTable.CHATS, 0, DAY, 1, 0));
    }

    @Test
    void fewRowsOfManyDaysAreOnePart() {
        assertThat(ReplayPlan.parts(RawTable.ORDERS, "10\t40\n11\t7\n300\t2\n"))
                .containsExactly(new ReplaySplit(RawTable.ORDERS, 10 * DAY, 301 * DAY, 1, 0));
    }

    @Test
    void aPartEndsWithTheDayThatFillsItAndTheFirstSaysHowManyThereAre() {
        assertThat(ReplayPlan.parts(RawTable.ORDERS, "10\t60000\n11\t60000\n12\t100000\n20\t1\n"))
                .containsExactly(
                        new ReplaySplit(RawTable.ORDERS, 10 * DAY, 12 * DAY, 3, 0),
                        new ReplaySplit(RawTable.ORDERS, 12 * DAY, 13 * DAY, 0, 0),
                        new ReplaySplit(RawTable.ORDERS, 20 * DAY, 21 * DAY, 0, 0));
    }
}
