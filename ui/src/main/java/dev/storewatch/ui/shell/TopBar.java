package dev.storewatch.ui.shell;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import dev.storewatch.ui.text.Words;

/** The bar above every page: where one is, search, range, language, theme, the way out. */
@JavaScript("context://storewatch/shell.js")
public class TopBar extends Header {
    private static final long serialVersionUID = 1L;

    /** What the bar's buttons do. */
    public record Actions(Runnable otherLanguage, Runnable otherTheme, Runnable leave) {}

    public TopBar(Words words, RangePicker range, Actions actions) {
        addClassName("top");
        Anchor brand = new Anchor("", "Storewatch");
        brand.addClassName("brand");
        Anchor overview = new Anchor("", words.say("nav.overview"));
        overview.getElement().setAttribute("aria-current", "page").setAttribute("data-go", "o");
        Nav nav = new Nav(overview);
        nav.getElement().setAttribute("aria-label", words.say("nav.label"));
        Div space = new Div();
        space.addClassName("space");
        Div inner = new Div(
                brand,
                nav,
                space,
                search(words),
                range,
                button(words.say("nav.otherLanguage"), words.say("nav.otherLanguage.label"), actions.otherLanguage()),
                button("◐", words.say("nav.theme"), actions.otherTheme()),
                button(words.say("nav.leave"), words.say("nav.leave"), actions.leave()));
        inner.addClassName("top-inner");
        add(inner);
    }

    private static Input search(Words words) {
        Input search = new Input();
        search.setId("search");
        search.setType("search");
        search.setPlaceholder(words.say("nav.search") + "  /");
        search.getElement().setAttribute("aria-label", words.say("nav.search")).setAttribute("autocomplete", "off");
        return search;
    }

    private static NativeButton button(String text, String label, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassName("quiet");
        button.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        return button;
    }
}
