package dev.storewatch.warehouse.alert.people;

import java.time.LocalTime;
import java.util.List;

/**
 * Who answers for a store at a time of the day, by the store's clock; a shift may end after midnight.
 *
 * @param storeId the store; empty: every store without a lead of its own at that time
 * @param to not within; the same as {@code from}: all day
 */
public record ShiftLead(String storeId, LocalTime from, LocalTime to, String person) {

    public ShiftLead {
        if (person.isBlank()) {
            throw new IllegalArgumentException("A shift needs somebody who leads it");
        }
    }

    boolean covers(LocalTime time) {
        if (from.isBefore(to)) {
            return !time.isBefore(from) && time.isBefore(to);
        }
        return !time.isBefore(from) || time.isBefore(to);
    }

    /** Those who lead at that time: the store's own, else those of every store. */
    public static List<String> on(List<ShiftLead> leads, String storeId, LocalTime time) {
        List<String> own = people(leads, storeId, time);
        return own.isEmpty() ? people(leads, "", time) : own;
    }

    private static List<String> people(List<ShiftLead> leads, String storeId, LocalTime time) {
        return leads.stream()
                .filter(lead -> lead.storeId().equals(storeId) && lead.covers(time))
                .map(ShiftLead::person)
                .distinct()
                .toList();
    }
}
