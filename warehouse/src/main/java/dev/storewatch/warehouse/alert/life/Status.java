package dev.storewatch.warehouse.alert.life;

import dev.storewatch.warehouse.metric.Label;

/** Where an alert stands. */
public enum Status {
    /** Nothing is wrong, or no more. */
    RESOLVED(new Label("正常", "Resolved")),
    /** Wrong, but not yet for long enough. */
    PENDING(new Label("观察中", "Pending")),
    /** Wrong, and people were told. */
    FIRING(new Label("告警中", "Firing")),
    /** Right again, but not yet for long enough. */
    RECOVERING(new Label("恢复中", "Recovering")),
    /** There should be data and there is none. */
    NO_DATA(new Label("无数据", "No data")),
    /** The rule could not be evaluated. */
    ERROR(new Label("规则出错", "Error"));

    private final Label label;

    Status(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** Whether it stands in the inbox as something to act on. */
    public boolean isOpen() {
        return this == FIRING || this == RECOVERING || this == NO_DATA || this == ERROR;
    }
}
