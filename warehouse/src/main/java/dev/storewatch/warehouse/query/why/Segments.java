package dev.storewatch.warehouse.query.why;

/** Names of segments that no source gives. */
public final class Segments {
    /** Orders of several articles. */
    public static final String SEVERAL = "*";
    /** What the measures count and the facts cannot tell apart, or count otherwise. */
    public static final String REST = "…";
    /** Nothing named: no agent, no article, no carrier. */
    public static final String NONE = "";

    private Segments() {}
}
