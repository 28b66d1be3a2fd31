package dev.storewatch.warehouse.intake;

/** What became of the lines of one stream. */
public record StreamCounts(long accepted, long repeated, long rejected) {

    static final StreamCounts NONE = new StreamCounts(0, 0, 0);

    /** Lines whose fate is in the warehouse. */
    public long settled() {
        return accepted + repeated + rejected;
    }
}
