package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;

/** What made somebody be told. */
public enum Occasion {
    FIRING(new Label("告警", "Alert")),
    STILL_FIRING(new Label("仍在告警", "Still firing")),
    RECOVERED(new Label("已恢复", "Recovered")),
    NO_DATA(new Label("无数据", "No data")),
    ERROR(new Label("规则出错", "Rule failed")),
    /** Several alerts in one message. */
    DIGEST(new Label("汇总", "Digest")),
    /** Figures of a day or a week, whether anything is wrong or not. */
    REPORT(new Label("报表", "Report")),
    /** Somebody pressed "send a test". */
    TEST(new Label("测试", "Test"));

    private final Label label;

    Occasion(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }
}
