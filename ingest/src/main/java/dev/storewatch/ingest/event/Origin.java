package dev.storewatch.ingest.event;

/** Where a line came from. A Flink POJO. */
public final class Origin {
    /** The load or watched directory that asked for it. */
    public String intakeId = "";
    /** File, or topic and partition. */
    public String source = "";
    /** Line in the file, counted from 1, or offset in the partition. */
    public long position;
    /** The line as it came, personal data included: never stored, masked before it is kept as rejected. */
    public byte[] bytes = new byte[0];
}
