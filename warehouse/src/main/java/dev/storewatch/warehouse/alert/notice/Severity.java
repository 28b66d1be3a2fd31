package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;

/** How much a notice matters, least first. */
public enum Severity {
    INFO(new Label("提示", "Info")),
    WARNING(new Label("预警", "Warning")),
    CRITICAL(new Label("严重", "Critical"));

    private final Label label;

    Severity(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
