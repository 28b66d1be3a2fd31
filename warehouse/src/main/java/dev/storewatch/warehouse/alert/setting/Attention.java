package dev.storewatch.warehouse.alert.setting;

import dev.storewatch.warehouse.metric.Label;

/** How much of people's attention a rule may take, most first. */
public enum Attention {
    /** They are called at once, in quiet hours too, and before all else. */
    URGENT(new Label("随时呼叫", "Call at any hour")),
    /** They are called at once, but in quiet hours only when those are over. */
    CALL(new Label("呼叫", "Call")),
    /** Nobody is called: it stands on the pages. */
    PAGE(new Label("仅在页面显示", "Show on the page only"));

    private final Label label;

    Attention(Label label) {
        this.label = label;
    }

    public Label label() {
        return label;
    }

    /** Whether a message is sent. */
    public boolean calls() {
        return this != PAGE;
    }
}
