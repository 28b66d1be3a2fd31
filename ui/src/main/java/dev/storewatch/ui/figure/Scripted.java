package dev.storewatch.ui.figure;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the functions of our custom elements. An answer may reach the browser before the script that defines its element has been read; it waits for that. */
public final class Scripted {
    private Scripted() {}

    /** Calls {@code function} of the component's element; calls of one element are made in their order. */
    public static void call(Component component, String function, @Nullable Object... arguments) {
        String given = IntStream.rangeClosed(1, arguments.length)
                .mapToObj(number -> "$" + number)
                .collect(Collectors.joining(", "));
        component
                .getElement()
                .executeJs(
                        "return customElements.whenDefined(this.localName).then(() => { this[$0](" + given + "); })",
                        Stream.concat(Stream.of(function), Stream.of(arguments)).toArray());
    }
}
