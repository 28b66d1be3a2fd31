package dev.storewatch.ui.alert;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.record.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One alert: what and where, since when, its value and what is usual, what drives it, the way to its page, and all that became of it. */
final class InboxPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Map<String, String> channels;
    private final Span severity = new Span();
    private final H2 title = new H2();
    private final Paragraph about = new Paragraph();
    private final Div facts = new Div();
    private final Anchor page = new Anchor();
    private final Div history = new Div();
    private transient Optional<TimelineList> timeline = Optional.empty();
    private transient Optional<InboxEntry> shown = Optional.empty();
    private transient Optional<Notice> told = Optional.empty();

    InboxPanel(Words words, Map<String, String> channels, Runnable close) {
        this.words = words;
        this.channels = channels;
        addClassName("inbox-panel");
        getElement().setAttribute("aria-label", words.say("inbox.panel"));
        NativeButton closing = new NativeButton("✕", _ -> close.run());
        closing.addClassName("quiet");
        closing.getElement().setAttribute("data-key", "Escape").setAttribute("aria-label", words.say("inbox.close"));
        Div head = new Div(severity, closing);
        head.addClassName("inbox-panel-head");
        severity.addClassName("severity");
        about.addClassName("inbox-about");
        page.setText(words.say("inbox.page"));
        page.addClassName("inbox-link");
        page.setRouterIgnore(true);
        add(head, title, about, facts, page, new H3(words.say("alerts.timeline")), history);
        setVisible(false);
    }

    Optional<InboxEntry> shown() {
        return shown;
    }

    /** The alert; what is known of it comes by {@link #tell}. */
    void show(InboxEntry entry) {
        boolean other = shown.map(InboxEntry::id).filter(entry.id()::equals).isEmpty();
        if (shown.filter(entry::equals).isPresent()) {
            return;
        }
        shown = Optional.of(entry);
        severity.setText(words.say(entry.alert().state().severity().label()));
        severity.getElement()
                .setAttribute(
                        "data-severity", InboxQuery.text(entry.alert().state().severity()));
        title.setText(entry.title());
        about.setText(words.say(
                "inbox.about",
                entry.rule(),
                words.say(entry.alert().state().status().label()),
                AgeText.moment(entry.alert().state().since(), entry.zone())));
        if (other) {
            told = Optional.empty();
            facts.removeAll();
            TimelineList list = new TimelineList(words, channels, entry.zone());
            timeline = Optional.of(list);
            history.removeAll();
            history.add(list);
            getElement().setAttribute("aria-busy", "true");
            lead(entry.alert().link());
        }
        setVisible(true);
    }

    /** What is known of the alert shown. */
    void tell(AsyncState<Story> state) {
        switch (state) {
            case AsyncState.Ready<Story> ready -> tell(ready.value());
            case AsyncState.Failed<Story> _ -> {
                getElement().setAttribute("aria-busy", "false");
                history.removeAll();
                history.add(new Paragraph(words.say("tile.failed")));
            }
            case AsyncState.Loading<Story> _ -> {}
        }
    }

    private void tell(Story story) {
        getElement().setAttribute("aria-busy", "false");
        timeline.ifPresent(list -> {
            if (list.getParent().isEmpty()) {
                history.removeAll();
                history.add(list);
            }
            list.show(story.entries());
        });
        if (!story.told().equals(told)) {
            told = story.told();
            facts.removeAll();
            told.ifPresent(notice -> {
                tell(notice.lines());
                lead(notice.link());
            });
        }
    }

    /** Named values as a list, sentences below. */
    private void tell(List<Line> lines) {
        DescriptionList list = new DescriptionList();
        list.addClassName("inbox-facts");
        lines.stream()
                .filter(Line::isFact)
                .forEach(line -> list.add(
                        new DescriptionList.Term(line.name(words.language())),
                        new DescriptionList.Description(line.value().in(words.language()))));
        facts.add(list);
        lines.stream()
                .filter(line -> !line.isFact())
                .forEach(line -> facts.add(new Paragraph(line.text(words.language()))));
    }

    /** Messages lead by the public address; here the page is wherever this one is. */
    private void lead(String link) {
        int query = link.indexOf('?');
        int page = link.lastIndexOf('/', query < 0 ? link.length() : query);
        this.page.setVisible(!link.isEmpty());
        this.page.setHref(link.substring(page + 1));
    }

    void close() {
        shown = Optional.empty();
        timeline = Optional.empty();
        setVisible(false);
    }
}
