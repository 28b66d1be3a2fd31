package dev.storewatch.warehouse.alert.setting;

/** What must be true of a setting. */
final class Demand {

    private Demand() {}

    static void that(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void between(String what, long value, long least, long most) {
        that(value >= least && value <= most, what + " must be " + least + " to " + most + ", but was " + value);
    }
}
