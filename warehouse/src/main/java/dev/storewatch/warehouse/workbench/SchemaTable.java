package dev.storewatch.warehouse.workbench;

import java.util.List;

/** A table or view as analysts see it. */
public record SchemaTable(String name, boolean isView, String comment, List<Column> columns) {

    public record Column(String name, String type, String comment) {}
}
