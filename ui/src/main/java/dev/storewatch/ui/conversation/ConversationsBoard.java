package dev.storewatch.ui.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.ui.shell.ScopedBody;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Scope;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.conversation.ConversationReader;
import dev.storewatch.warehouse.query.conversation.Risk;
import dev.storewatch.warehouse.query.conversation.Talk;
import dev.storewatch.warehouse.query.conversation.Transcript;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The list on the left, the chosen conversation on the right. */
final class ConversationsBoard extends ScopedBody {
    private static final long serialVersionUID = 1L;
    private static final String RISK = "risk";

    private final transient ConversationReader reader;
    private final Tile<List<Talk>> list;
    private final Tile<Transcript> transcript;
    private final transient Map<Optional<Risk>, NativeButton> chips = new LinkedHashMap<>();

    ConversationsBoard(Frame frame, Words words, Consumer<Address> become) {
        super(frame, words, become);
        reader = new ConversationReader(frame.queries());
        Div choice = new Div();
        choice.addClassName("chips");
        Stream.concat(
                        Stream.of(Optional.<Risk>empty()),
                        Stream.of(Risk.values()).map(Optional::of))
                .forEach(risk -> {
                    NativeButton chip = new NativeButton(
                            words.say("risk." + risk.map(Risk::name).orElse("ANY")), _ -> become(chosen(risk)));
                    chips.put(risk, chip);
                    choice.add(chip);
                });
        list = new Tile<>("conversations", words, value -> new TalksTile(words, scope(), address()).of(value));
        transcript = new Tile<>(
                "transcript",
                words,
                value -> new TranscriptTile(
                                words,
                                zone().orElse(Store.DEFAULT_ZONE),
                                frame.clock().instant())
                        .of(value, address().said(Things.ID).orElse("")));
        Div halves = new Div(list, transcript);
        halves.addClassName("grid");
        add(choice, halves);
    }

    private Address chosen(Optional<Risk> risk) {
        return risk.map(one -> address().with(RISK, one.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> address().without(RISK));
    }

    private Optional<ZoneId> zone() {
        return address().store().flatMap(id -> visible().find(id.value())).map(Store::zone);
    }

    @Override
    protected void ask(Scope scope, DayRange days) {
        Optional<Risk> risk = address()
                .said(RISK)
                .flatMap(text -> Stream.of(Risk.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst());
        chips.forEach((one, chip) -> chip.getElement().setAttribute("aria-pressed", String.valueOf(one.equals(risk))));
        list.ask(once("conversations", List.of(scope, days, risk), () -> reader.list(scope, days, risk)));
        Optional<String> id = address().said(Things.ID);
        Optional<Store> of = address().store().flatMap(named -> visible().find(named.value()));
        transcript.setVisible(id.isPresent() && of.isPresent());
        if (id.isPresent() && of.isPresent()) {
            transcript.title(words().say("agents.conversation") + " " + id.get());
            transcript.ask(once(
                    "conversation",
                    List.of(of.get(), id.get()),
                    () -> reader.transcript(of.get().id(), id.get())));
        }
    }
}
