package dev.storewatch.warehouse.query;

import java.time.LocalDate;

/** A range of days as a person names it; each store finds its own days by its own today. */
public sealed interface Period {

    /** The days meant, for a store whose local date is {@code today}. */
    DayRange days(LocalDate today);

    /** What they are compared with. */
    default DayRange before(LocalDate today) {
        return days(today).before();
    }

    /** So many days, the last of them so many days ago: (7, 0) is the last week with today, (1, 1) is yesterday. */
    record Recent(int count, int daysAgo) implements Period {
        public Recent {
            if (count < 1 || count > DayRange.LONGEST || daysAgo < 0) {
                throw new IllegalArgumentException(
                        "Not a range of recent days: " + count + " days, " + daysAgo + " ago");
            }
        }

        @Override
        public DayRange days(LocalDate today) {
            return DayRange.endingOn(today.minusDays(daysAgo), count);
        }
    }

    /** This month up to today, compared with the same days of the month before. */
    record MonthToDate() implements Period {
        @Override
        public DayRange days(LocalDate today) {
            return new DayRange(today.withDayOfMonth(1), today);
        }

        @Override
        public DayRange before(LocalDate today) {
            LocalDate lastMonth = today.minusMonths(1);
            return new DayRange(lastMonth.withDayOfMonth(1), lastMonth);
        }
    }

    /** These days whatever today is. */
    record Fixed(DayRange range) implements Period {
        @Override
        public DayRange days(LocalDate today) {
            return range;
        }
    }
}
