package dev.storewatch.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.text.Ranges;
import dev.storewatch.ui.text.SpokenLanguage;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page in its frame: bar, language, theme, and all it shows in the address. */
public abstract class StorewatchPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Frame frame;
    private final Destination destination;
    private transient Address address = Address.parse(QueryParameters.empty());
    private transient Words words;
    private transient Optional<PageBody> body = Optional.empty();
    private transient RangePicker range;
    private transient TopBar bar;

    protected StorewatchPage(Frame frame, Destination destination) {
        this.frame = frame;
        this.destination = destination;
        this.words = new Words(frame.translations(), Locale.ENGLISH);
        this.range = range();
        this.bar = bar();
        addClassName("page");
    }

    /** The page's content in a language, shown by {@link PageBody#show} at once. */
    protected abstract PageBody body(Words words);

    /** Keys that only this page has, explained by {@code help.key.KEY}. */
    protected List<String> keys() {
        return List.of();
    }

    /** Where the page is, when it is not the one its place in the bar leads to. */
    protected String path() {
        return destination.path();
    }

    protected final Frame frame() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.parse(event.getLocation().getQueryParameters());
        ExportLog.keep(event.getUI(), what -> frame.exports().leaves(what + " · " + destination.path()));
        speak(address.language().or(SpokenLanguage::chosenAtLogin).orElseGet(SpokenLanguage::ofBrowser));
        address.theme().ifPresent(this::paint);
    }

    @Override
    public String getPageTitle() {
        return words.say(destination.label()) + " · Storewatch";
    }

    /** Shows something else and says so in the address; another page's range, store, language and theme follow. */
    public final void become(Address next) {
        address = next;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(path(), address.query()));
        showAddress();
    }

    protected final Address address() {
        return address;
    }

    /** Builds the page in a language; another language is another page over the same state. */
    private void speak(Language language) {
        words = new Words(frame.translations(), Words.localeOf(language));
        SpokenLanguage.speak(UI.getCurrent(), language);
        removeAll();
        range = range();
        bar = bar();
        PageBody made = body(words);
        body = Optional.of(made);
        H1 title = new H1(words.say(destination.label()));
        title.addClassName("unseen");
        add(bar, new Main(title, made), new HelpDialog(words, keys()));
        showAddress();
    }

    private void showAddress() {
        DayRange days = address.period().days(LocalDate.ofInstant(frame.clock().instant(), Store.DEFAULT_ZONE));
        range.show(address.periodText(), Ranges.text(days), days);
        bar.lead(address);
        body.ifPresent(made -> made.show(address));
    }

    private TopBar bar() {
        Finder finder = new Finder(frame, words);
        return new TopBar(
                words,
                new TopBar.Places(destination, frame.viewer().role()),
                new SearchBox(words, text -> finder.find(text, address)),
                range,
                actions());
    }

    private RangePicker range() {
        return new RangePicker(Address.PRESETS, words, period -> become(address.with(period)));
    }

    private TopBar.Actions actions() {
        return new TopBar.Actions(
                () -> {
                    Language other = SpokenLanguage.other(words.language());
                    become(address.with(other));
                    speak(other);
                    UI.getCurrent().getPage().setTitle(getPageTitle());
                },
                this::otherTheme,
                frame.login()::logout);
    }

    /** Only the browser knows which theme its system asks for. */
    private void otherTheme() {
        UI.getCurrent().getPage().executeJs("return window.storewatch.isDark()").then(Boolean.class, dark -> {
            Theme other = dark ? Theme.LIGHT : Theme.DARK;
            become(address.with(other));
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
}
