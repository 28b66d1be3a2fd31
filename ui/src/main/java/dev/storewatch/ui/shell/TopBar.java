package dev.storewatch.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.shell.Destination.Place;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.account.AccountRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The bar above every page: where one is, search, range, language, theme, the way out. */
@JavaScript("context://storewatch/shell.js")
public class TopBar extends Header {
    private static final long serialVersionUID = 1L;

    /** What the bar's buttons do. */
    public record Actions(Runnable otherLanguage, Runnable otherTheme, Runnable leave) {}

    /** The page one is on, and the role that says which others are offered. */
    public record Places(Destination here, AccountRole role) {
        List<Destination> offered() {
            return Stream.of(Destination.values())
                    .filter(destination -> destination.isFor(role))
                    .toList();
        }
    }

    private final transient Words words;
    private final transient Map<Destination, List<Anchor>> links = new EnumMap<>(Destination.class);

    public TopBar(Words words, Places places, SearchBox search, RangePicker range, Actions actions) {
        this.words = words;
        addClassName("top");
        Anchor brand = link(Destination.OVERVIEW, "Storewatch");
        brand.addClassName("brand");
        Nav nav = new Nav();
        nav.getElement().setAttribute("aria-label", words.say("nav.label"));
        nav.add(pages(places));
        Div space = new Div();
        space.addClassName("space");
        Div inner = new Div();
        inner.add(menu(places));
        inner.add(
                brand,
                nav,
                space,
                search,
                range,
                button(words.say("nav.otherLanguage"), words.say("nav.otherLanguage.label"), actions.otherLanguage()),
                button("◐", words.say("nav.theme"), actions.otherTheme()),
                button(words.say("nav.leave"), words.say("nav.leave"), actions.leave()));
        inner.addClassName("top-inner");
        add(inner);
    }

    /** Points every link to its page as it is to be found from here. */
    public void lead(Address address) {
        links.forEach((destination, anchors) ->
                anchors.forEach(anchor -> anchor.setHref(address.elsewhere().of(destination))));
    }

    private List<Component> pages(Places places) {
        List<Component> shown = new ArrayList<>();
        Place before = Place.BAR;
        for (Destination destination : places.offered()) {
            if (destination.place() == Place.BAR) {
                shown.add(page(destination, places.here()));
            } else if (destination.place() != before) {
                shown.addAll(group(destination.place(), places));
            }
            before = destination.place();
        }
        return shown;
    }

    /** One word for several pages, which open below it. */
    private List<Component> group(Place place, Places places) {
        Destination here = places.here();
        boolean isHere = here.place() == place;
        String name = words.say(place.label()) + (isHere ? " · " + words.say(here.label()) : "");
        NativeButton opener = new NativeButton(name + " ▾");
        opener.addClassName("group");
        if (isHere) {
            opener.getElement().setAttribute("data-current", true);
        }
        Popover sheet = new Popover(place.name().toLowerCase(Locale.ROOT) + "-sheet", opener);
        sheet.addClassName("pages-sheet");
        places.offered().stream().filter(one -> one.place() == place).forEach(one -> sheet.add(page(one, here)));
        return List.of(opener, sheet);
    }

    /** For a phone: all pages below one button. */
    private Component[] menu(Places places) {
        NativeButton opener = new NativeButton("☰");
        opener.addClassName("menu");
        opener.getElement().setAttribute("aria-label", words.say("nav.label"));
        Popover sheet = new Popover("menu-sheet", opener);
        sheet.addClassName("pages-sheet");
        Place before = Place.BAR;
        for (Destination destination : places.offered()) {
            if (destination.place() != before && destination.place() != Place.BAR) {
                Span group = new Span(words.say(destination.place().label()));
                group.addClassName("group-name");
                sheet.add(group);
            }
            before = destination.place();
            sheet.add(page(destination, places.here()));
        }
        return new Component[] {opener, sheet};
    }

    private Anchor page(Destination destination, Destination here) {
        Anchor anchor = link(destination, words.say(destination.label()));
        anchor.getElement().setAttribute("data-go", destination.key());
        if (destination == here) {
            anchor.getElement().setAttribute("aria-current", "page");
        }
        return anchor;
    }

    private Anchor link(Destination destination, String text) {
        Anchor anchor = new Anchor("", text);
        anchor.setRouterIgnore(false);
        links.computeIfAbsent(destination, _ -> new ArrayList<>()).add(anchor);
        return anchor;
    }

    private static NativeButton button(String text, String label, Runnable action) {
        NativeButton button = new NativeButton(text, _ -> action.run());
        button.addClassName("quiet");
        button.getElement().setAttribute("aria-label", label).setAttribute("title", label);
        return button;
    }
}
