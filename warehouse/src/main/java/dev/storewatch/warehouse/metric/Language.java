package dev.storewatch.warehouse.metric;

/** A language that labels and derived prose exist in. */
public enum Language {
    ZH,
    EN
}
