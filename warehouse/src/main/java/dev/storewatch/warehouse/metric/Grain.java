package dev.storewatch.warehouse.metric;

/** What one row of a measures' view stands for. */
public enum Grain {
    STORE_DAY("store_day"),
    AGENT_DAY("agent_day");

    private final String view;

    Grain(String view) {
        this.view = view;
    }

    /** Name of the view in the warehouse. */
    public String view() {
        return view;
    }
}
