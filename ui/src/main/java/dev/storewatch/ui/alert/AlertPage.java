package dev.storewatch.ui.alert;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import java.util.Locale;

/** What the two pages share: language, the way between them, and what is said when the warehouse does not answer. */
abstract class AlertPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient I18NProvider translations;
    private final String titleKey;
    private final Paragraph said = new Paragraph();
    private transient Words words;

    AlertPage(I18NProvider translations, String titleKey) {
        this.translations = translations;
        this.titleKey = titleKey;
        this.words = new Words(translations, Locale.ENGLISH);
        addClassNames("page", "alerts");
    }

    final Words words() {
        return words;
    }

    /** Builds the page's content. */
    abstract void fill(Main main);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = new Words(
                translations, Words.localeOf(SpokenLanguage.chosenAtLogin().orElseGet(SpokenLanguage::ofBrowser)));
        SpokenLanguage.speak(UI.getCurrent(), words.language());
        removeAll();
        Nav nav = new Nav(
                new Anchor("", "Storewatch"),
                new Anchor("alerts", words.say("alerts.title")),
                new Anchor("channels", words.say("channels.title")));
        nav.getElement().setAttribute("aria-label", words.say("nav.label"));
        said.getElement().setAttribute("role", "status");
        said.setText("");
        Main main = new Main(new H1(words.say(titleKey)), said);
        add(nav, main);
        trying(() -> fill(main));
    }

    @Override
    public String getPageTitle() {
        return words.say(titleKey) + " · Storewatch";
    }

    final void say(String text) {
        said.setText(text);
    }

    final NativeButton button(String key, Runnable action) {
        return new NativeButton(words.say(key), _ -> trying(action));
    }

    private void trying(Runnable action) {
        try {
            action.run();
        } catch (WarehouseException away) {
            say(words.say("alerts.failed"));
        } catch (IllegalArgumentException wrong) {
            say(String.valueOf(wrong.getMessage()));
        }
    }
}
