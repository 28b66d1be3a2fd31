package dev.storewatch.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.load.Question;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Freshness;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A page about one store or all that may be seen, chosen at its head; asks again when new events came, not more often than every few seconds. */
public abstract class ScopedBody extends PageBody {
    private static final long serialVersionUID = 1L;
    private final transient Frame frame;
    private final transient Words words;
    private final transient Consumer<Address> become;
    private final PageNotice notice;
    private final StoreSelect select;
    private final Div head;
    private transient Address address = Address.parse(QueryParameters.empty());
    private transient Scope visible = new Scope(List.of());
    private transient Optional<LiveOverviews.Watch> watch = Optional.empty();
    private transient Optional<Instant> newest = Optional.empty();
    private transient Optional<Instant> news = Optional.empty();
    private transient Instant askedAt = Instant.EPOCH;

    protected ScopedBody(Frame frame, Words words, Consumer<Address> become) {
        this.frame = frame;
        this.words = words;
        this.become = become;
        addClassName("board");
        notice = new PageNotice(words, () -> show(address));
        select = new StoreSelect(
                words, chosen -> become.accept(chosen.map(address::with).orElseGet(address::withoutStore)));
        head = new Div(select);
        head.addClassName("page-head");
        add(notice, head);
    }

    /** Asks what is shown for the stores chosen, over the days that the range means there. */
    protected abstract void ask(Scope scope, DayRange days);

    protected final Address address() {
        return address;
    }

    protected final Words words() {
        return words;
    }

    protected final Frame frame() {
        return frame;
    }

    protected final Div head() {
        return head;
    }

    protected final void become(Address next) {
        become.accept(next);
    }

    /** The stores chosen: one, or all. */
    protected final Scope scope() {
        return address.store()
                .flatMap(id -> visible.find(id.value()))
                .map(Scope::of)
                .orElse(visible);
    }

    protected final Scope visible() {
        return visible;
    }

    @Override
    public final void show(Address next) {
        address = next;
        try {
            visible = frame.visible();
            notice.about(visible);
        } catch (WarehouseUnavailable unavailable) {
            notice.failed();
            return;
        }
        select.show(
                visible,
                Optional.of(words.say("nav.allStores")),
                scope().single().filter(_ -> next.store().isPresent()).map(Store::id));
        askNow();
    }

    /** What all pages ask that were told the same news is read once; what is asked for this page alone, at its opening or a click, is read now. */
    protected final <T> Question<T> once(String name, List<?> about, Supplier<T> source) {
        return new Question<>(
                about,
                news.<Supplier<T>>map(at -> () -> frame.live().once(name, about, at, source))
                        .orElse(source));
    }

    private void askNow() {
        askedAt = frame.clock().instant();
        ask(scope(), address.period().days(scope().today(askedAt)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watch = Optional.of(frame.live()
                .watchFreshness(
                        state -> ui.accessLater(() -> told(state), () -> {}).run()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.ifPresent(LiveOverviews.Watch::close);
    }

    private void told(AsyncState<Freshness> state) {
        if (!(state instanceof AsyncState.Ready<Freshness> ready)) {
            return;
        }
        Optional<Instant> arrived = ready.value().newestArrival();
        boolean isNews = newest.isPresent() && !newest.equals(arrived);
        if (newest.isEmpty()
                || (isNews && LiveOverviews.isNextRound(askedAt, frame.clock().instant()))) {
            newest = arrived;
            if (isNews) {
                news = arrived;
                askNow();
                news = Optional.empty();
            }
        }
    }
}
