package dev.storewatch.warehouse.generation;

/** A store whose days are counted in one time zone though another is configured, until the next rebuild. */
public record MovedStore(String storeId, String counted, String configured) {}
