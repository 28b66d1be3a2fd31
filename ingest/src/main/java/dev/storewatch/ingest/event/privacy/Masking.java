package dev.storewatch.ingest.event.privacy;

/** Masks personal data in free text; its rules come with the next commit. */
public final class Masking {
    private Masking() {}

    public static String text(String text) {
        return text;
    }
}
