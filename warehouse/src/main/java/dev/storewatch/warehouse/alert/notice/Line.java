package dev.storewatch.warehouse.alert.notice;

import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;

/** One line of a notice: a named value, or a sentence when it has no name. */
public record Line(String zhName, String enName, Label value) {

    /** A named value. */
    public static Line fact(Label name, Label value) {
        return new Line(name.zh(), name.en(), value);
    }

    /** A sentence. */
    public static Line sentence(Label text) {
        return new Line("", "", text);
    }

    public String name(Language language) {
        return switch (language) {
            case ZH -> zhName;
            case EN -> enName;
        };
    }

    public boolean isFact() {
        return !enName.isEmpty();
    }

    /** The whole line as text. */
    public String text(Language language) {
        String separator = language == Language.ZH ? "：" : ": ";
        return isFact() ? name(language) + separator + value.in(language) : value.in(language);
    }
}
