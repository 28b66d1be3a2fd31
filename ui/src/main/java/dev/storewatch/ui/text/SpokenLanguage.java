package dev.storewatch.ui.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import dev.storewatch.warehouse.metric.Language;
import java.util.Optional;

/** Which language a page speaks: the one its address says, else the one chosen at the login, else the browser's. */
public final class SpokenLanguage {
    /** The parameter of an address that says it. */
    public static final String PARAMETER = "lang";

    private SpokenLanguage() {}

    /** What an address says, if it says something known. */
    public static Optional<Language> said(QueryParameters query) {
        return query.getSingleParameter(PARAMETER).flatMap(SpokenLanguage::of);
    }

    /** The language an address names. */
    public static Optional<Language> of(String text) {
        return switch (text) {
            case "zh" -> Optional.of(Language.ZH);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    /** How an address names a language. */
    public static String text(Language language) {
        return switch (language) {
            case ZH -> "zh";
            case EN -> "en";
        };
    }

    public static Language other(Language language) {
        return switch (language) {
            case ZH -> Language.EN;
            case EN -> Language.ZH;
        };
    }

    /** TRICKY: the page's own locale is the session's, which keeps the language of whatever page came first. */
    public static Language ofBrowser() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return Words.languageOf(request == null ? UI.getCurrent().getLocale() : request.getLocale());
    }

    /** Keeps what was chosen at the login, or that nothing was, for the pages behind it. */
    public static void chooseAtLogin(Optional<Language> language) {
        VaadinSession.getCurrent().setAttribute(Language.class, language.orElse(null));
    }

    public static Optional<Language> chosenAtLogin() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Language.class));
    }

    /** Tells the page itself, for those who hear it read. */
    public static void speak(UI ui, Language language) {
        ui.setLocale(Words.localeOf(language));
        ui.getPage().executeJs("document.documentElement.lang = $0", language == Language.ZH ? "zh-CN" : "en");
    }
}
