package dev.storewatch.warehouse.workbench;

/** A statement somebody keeps; {@code id} stands in the page's address. */
public record SavedQuery(String account, String id, String title, String statement) {
    private static final int LONGEST_TITLE = 120;

    public SavedQuery {
        if (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new IllegalArgumentException("A kept query's title has 1 to 120 characters: " + title);
        }
        title = title.strip();
    }
}
