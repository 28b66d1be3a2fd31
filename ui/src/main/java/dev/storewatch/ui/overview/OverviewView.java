package dev.storewatch.ui.overview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.overview.PageState.Theme;
import dev.storewatch.ui.shell.HelpDialog;
import dev.storewatch.ui.shell.RangePicker;
import dev.storewatch.ui.shell.TopBar;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.Store;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;

/** Every store by the nine indicators, worst first, live; the chosen one by day. What is shown stands in the address. */
@Route("")
@PermitAll
public class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MetricReader reader;
    private final transient LiveOverviews.Seen live;
    private final transient AuthenticationContext login;
    private final transient I18NProvider translations;
    private final transient InstantSource clock;
    private transient PageState state = PageState.parse(QueryParameters.empty());
    private transient Words words;
    private transient RangePicker range;
    private OverviewBoard board;

    public OverviewView(
            MetricReader reader,
            LiveOverviews live,
            SignedIn signedIn,
            AuthenticationContext login,
            I18NProvider translations,
            InstantSource clock) {
        this.reader = reader;
        this.live = live.seeing(signedIn.visibleStores());
        this.login = login;
        this.translations = translations;
        this.clock = clock;
        this.words = new Words(translations, Locale.ENGLISH);
        this.range = range();
        this.board = board();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = PageState.parse(event.getLocation().getQueryParameters());
        speak(state.language().or(SpokenLanguage::chosenAtLogin).orElseGet(SpokenLanguage::ofBrowser));
        state.theme().ifPresent(this::paint);
    }

    @Override
    public String getPageTitle() {
        return words.say("nav.overview") + " · Storewatch";
    }

    /** Builds the page in a language; another language is another page over the same state. */
    private void speak(Language language) {
        words = new Words(translations, Words.localeOf(language));
        SpokenLanguage.speak(UI.getCurrent(), language);
        removeAll();
        range = range();
        board = board();
        H1 title = new H1(words.say("nav.overview"));
        title.addClassName("unseen");
        add(new TopBar(words, range, actions()), new Main(title, board), new HelpDialog(words));
        showRange();
    }

    private RangePicker range() {
        return new RangePicker(PageState.PRESETS, words, period -> become(state.with(period)));
    }

    private OverviewBoard board() {
        return new OverviewBoard(
                new OverviewBoard.Setting(
                        words,
                        reader,
                        live,
                        clock,
                        period -> become(state.with(period)),
                        choice -> become(state.with(choice))),
                state);
    }

    private TopBar.Actions actions() {
        return new TopBar.Actions(
                () -> {
                    Language other = SpokenLanguage.other(words.language());
                    become(state.with(other));
                    speak(other);
                    UI.getCurrent().getPage().setTitle(getPageTitle());
                },
                this::otherTheme,
                login::logout);
    }

    /** Only the browser knows which theme its system asks for. */
    private void otherTheme() {
        UI.getCurrent().getPage().executeJs("return window.storewatch.isDark()").then(Boolean.class, dark -> {
            Theme other = dark ? Theme.LIGHT : Theme.DARK;
            become(state.with(other));
            paint(other);
        });
    }

    private void paint(Theme theme) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.documentElement.dataset.theme = $0",
                        theme.name().toLowerCase(Locale.ROOT));
    }

    private void become(PageState next) {
        state = next;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("", state.query()));
        showRange();
        board.show(state);
    }

    private void showRange() {
        DayRange days = state.period().days(LocalDate.ofInstant(clock.instant(), Store.DEFAULT_ZONE));
        range.show(state.periodText(), Ranges.text(days), days);
    }
}
