package dev.storewatch.warehouse.metric;

/** Words shown to people, in both languages. */
public record Label(String zh, String en) {
    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs both languages: zh '" + zh + "', en '" + en + "'");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
