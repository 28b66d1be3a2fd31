package dev.storewatch.warehouse.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.channel.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theLastSlotsAreKeptForWhatCannotWait() {
        Slots slots = new Slots(Pace.of(ChannelKind.DINGTALK));
        for (int i = 0; i < 15; i++) {
            assertThat(slots.isFree(false, NOON)).isTrue();
            slots.taken(NOON);
        }
        assertThat(slots.isFree(false, NOON)).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(slots.isFree(true, NOON)).isTrue();
            slots.taken(NOON);
        }
        assertThat(slots.isFree(true, NOON)).isFalse();
        assertThat(slots.isFree(false, NOON.plusSeconds(61))).isFalse();
        assertThat(slots.isFree(false, NOON.plusSeconds(63))).isTrue();
    }

    @Test
    void noSpanOfAMinuteEverHoldsMoreThanTheProductTakes() {
        Slots slots = new Slots(Pace.of(ChannelKind.WECOM));
        Instant now = NOON;
        List<Instant> sent = new java.util.ArrayList<>();
        for (int tenth = 0; tenth < 6000; tenth++) {
            now = now.plusMillis(100);
            if (slots.isFree(true, now)) {
                slots.taken(now);
                sent.add(now);
            }
        }
        for (Instant start : sent) {
            Instant end = start.plusSeconds(60);
            assertThat(sent.stream().filter(at -> !at.isBefore(start) && at.isBefore(end)))
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(sent).hasSizeGreaterThan(150);
    }

    @Test
    void aRestStopsTheUrgentToo() {
        Slots slots = new Slots(Pace.of(ChannelKind.SLACK));
        slots.restUntil(NOON.plusSeconds(600));
        slots.restUntil(NOON.plusSeconds(5));
        assertThat(slots.isFree(true, NOON.plusSeconds(599))).isFalse();
        assertThat(slots.isFree(true, NOON.plusSeconds(600))).isTrue();
    }

    @Test
    void waitsGrowAndStayWithinAFifth() {
        SplittableRandom random = new SplittableRandom(1);
        long[] seconds = {1, 5, 30, 120, 600, 600};
        for (int failed = 1; failed <= seconds.length; failed++) {
            Duration usual = Duration.ofSeconds(seconds[failed - 1]);
            assertThat(Backoff.after(failed, random))
                    .isBetween(
                            usual.multipliedBy(4).dividedBy(5),
                            usual.multipliedBy(6).dividedBy(5));
        }
    }
}
