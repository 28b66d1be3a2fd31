package dev.storewatch.ingest.field;

/** What writes and reads itself by naming its fields. Has a public constructor without arguments, by which it is made before it is read. */
public interface Fielded {
    /** Gives each field to the pass, always in the same order, and puts what comes back into its place. */
    void fields(FieldPass pass);
}
