package dev.storewatch.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import dev.storewatch.warehouse.metric.Label;
import dev.storewatch.warehouse.metric.Language;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of one language. */
public final class Words {
    private final I18NProvider provider;
    private final Locale locale;

    public Words(I18NProvider provider, Locale locale) {
        this.provider = provider;
        this.locale = locale;
    }

    public String say(String key, Object... parameters) {
        return provider.getTranslation(key, locale, parameters);
    }

    /** What there is for a key that may have no words: a code that a source made up. */
    public Optional<String> find(String key) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
            return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
        } catch (MissingResourceException noWords) {
            return Optional.empty();
        }
    }

    public String say(Label label) {
        return label.in(language());
    }

    public Language language() {
        return languageOf(locale);
    }

    /** The language of the catalogue that a locale reads. */
    public static Language languageOf(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? Language.ZH : Language.EN;
    }

    /** The locale whose words are in a language. */
    public static Locale localeOf(Language language) {
        return switch (language) {
            case ZH -> Locale.SIMPLIFIED_CHINESE;
            case EN -> Locale.ENGLISH;
        };
    }
}
