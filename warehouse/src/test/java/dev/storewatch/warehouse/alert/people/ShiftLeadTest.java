package dev.storewatch.warehouse.alert.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.alert.channel.ChannelKind;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftLeadTest {

    private static final List<ShiftLead> LEADS = List.of(
            lead("", "09:00", "17:00", "day"),
            lead("", "17:00", "01:00", "night"),
            lead("flagship", "09:00", "17:00", "li"),
            lead("flagship", "12:00", "14:00", "noon"));

    private static ShiftLead lead(String store, String from, String to, String person) {
        return new ShiftLead(store, LocalTime.parse(from), LocalTime.parse(to), person);
    }

    private static List<String> on(String store, String time) {
        return ShiftLead.on(LEADS, store, LocalTime.parse(time));
    }

    @Test
    void theStoresOwnLeadsGoBeforeThoseOfEveryStore() {
        assertThat(on("flagship", "10:00")).containsExactly("li");
        assertThat(on("flagship", "12:00")).containsExactly("li", "noon");
        assertThat(on("children", "12:00")).containsExactly("day");
    }

    @Test
    void aShiftMayEndAfterMidnightAndItsEndIsTheNextOnes() {
        assertThat(on("flagship", "17:00")).containsExactly("night");
        assertThat(on("children", "00:59")).containsExactly("night");
        assertThat(on("children", "01:00")).isEmpty();
        assertThat(on("children", "08:59")).isEmpty();
    }

    @Test
    void equalEndsAreAllDay() {
        assertThat(lead("", "00:00", "00:00", "li").covers(LocalTime.parse("23:59")))
                .isTrue();
        assertThat(lead("", "08:00", "08:00", "li").covers(LocalTime.parse("03:00")))
                .isTrue();
    }

    @Test
    void aHandleThatCouldBeMarkupIsRefused() {
        assertThatThrownBy(() -> new Handle("a", ChannelKind.SLACK, "U1> <!channel"))
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> new Handle("a", ChannelKind.WEBHOOK, "u1")).hasMessageContaining("Webhook");
    }
}
