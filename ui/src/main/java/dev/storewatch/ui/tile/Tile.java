package dev.storewatch.ui.tile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import dev.storewatch.ui.load.AsyncState;
import dev.storewatch.ui.load.Question;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One part of a page: a title, what it tells, and a value that is read in the background. What is shown stays, dimmed, while something newer is on
 * its way; an answer to an older question is dropped; a failure stays in the tile, with a way to try again.
 */
public final class Tile<T> extends Section {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Tile.class);

    private final transient Function<T, Content> drawn;
    private final H2 title = new H2();
    private final Paragraph about = new Paragraph();
    private final Div actions = new Div();
    private final Div content = new Div();
    private final Div failure = new Div();
    private transient Object asked = new Object();
    private boolean underWay;
    private boolean askAgain;
    private transient Optional<T> shown = Optional.empty();
    private transient Supplier<T> source = () -> {
        throw new IllegalStateException("Nothing asked yet");
    };

    /** What a value looks like, and what can be done with it. */
    public record Content(Component body, java.util.List<Component> actions) {
        public Content {
            actions = java.util.List.copyOf(actions);
        }

        public static Content of(Component body, Component... actions) {
            return new Content(body, java.util.List.of(actions));
        }
    }

    /** A tile whose words are {@code tile.KEY} and {@code tile.KEY.about}. */
    public Tile(String key, Words words, Function<T, Content> drawn) {
        this.drawn = drawn;
        addClassName("tile");
        getElement().setAttribute("data-tile", key).setAttribute("aria-busy", "true");
        title.setText(words.say("tile." + key));
        about.setText(words.say("tile." + key + ".about"));
        actions.addClassName("tile-actions");
        content.addClassName("tile-content");
        failure.add(new Paragraph(words.say("tile.failed")), new NativeButton(words.say("again"), _ -> load()));
        failure.addClassName("failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        Div head = new Div(new Div(title, about), actions);
        head.addClassName("tile-head");
        add(head, failure, content);
    }

    public void title(String text) {
        title.setText(text);
    }

    public void about(String text) {
        about.setText(text);
    }

    /** As the other. */
    public void ask(Question<T> question) {
        ask(question.about(), question.answer());
    }

    /**
     * Asks again, about the same or something else; equal questions that are answered already are asked again too, for newer numbers. One that is under
     * way is answered first: live numbers change faster than a busy warehouse answers, and would never be shown.
     */
    public void ask(Object question, Supplier<T> answer) {
        source = answer;
        if (question.equals(asked) && underWay) {
            askAgain = true;
            return;
        }
        if (!question.equals(asked)) {
            asked = question;
            shown = Optional.empty();
        }
        load();
    }

    private void load() {
        Object question = asked;
        Supplier<T> answer = source;
        underWay = true;
        askAgain = false;
        getElement().setAttribute("aria-busy", "true");
        SerializableConsumer<AsyncState<T>> told = UI.getCurrent()
                .accessLater(
                        (AsyncState<T> state) -> {
                            if (question.equals(asked)) {
                                answered(state);
                            }
                        },
                        () -> {});
        Thread.ofVirtual().name("tile").start(() -> told.accept(read(answer)));
    }

    private void answered(AsyncState<T> state) {
        underWay = false;
        show(state);
        if (askAgain) {
            load();
        }
    }

    private static <T> AsyncState<T> read(Supplier<T> answer) {
        try {
            return new AsyncState.Ready<>(answer.get());
        } catch (WarehouseUnavailable unavailable) {
            LOG.warn("A tile cannot be shown", unavailable);
            return new AsyncState.Failed<>(String.valueOf(unavailable.getMessage()));
        }
    }

    private void show(AsyncState<T> state) {
        getElement().setAttribute("aria-busy", "false");
        failure.setVisible(state instanceof AsyncState.Failed);
        if (state instanceof AsyncState.Ready<T> ready
                && !Optional.of(ready.value()).equals(shown)) {
            shown = Optional.of(ready.value());
            arrange(drawn.apply(ready.value()));
        }
    }

    /** What stands already is left where it is: whoever is about to click on it still finds it. */
    private void arrange(Content made) {
        if (content.getChildren().noneMatch(made.body()::equals)) {
            content.removeAll();
            content.add(made.body());
        }
        if (!actions.getChildren().toList().equals(made.actions())) {
            actions.removeAll();
            made.actions().forEach(actions::add);
        }
    }
}
