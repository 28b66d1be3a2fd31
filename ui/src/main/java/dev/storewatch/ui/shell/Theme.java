package dev.storewatch.ui.shell;

/** What a page is painted in when its reader said so. */
public enum Theme {
    LIGHT,
    DARK
}
