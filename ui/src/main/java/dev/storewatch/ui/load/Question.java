package dev.storewatch.ui.load;

import java.util.List;
import java.util.function.Supplier;

/** What a part of a page shows, and how it is read; questions about the same have the same answer but for newer numbers. */
public record Question<T>(List<?> about, Supplier<T> answer) {
    public Question {
        about = List.copyOf(about);
    }
}
