package dev.storewatch.ui.load;

/** What a tile knows about its value. */
public sealed interface AsyncState<T> {

    /** Asked for, not there yet. */
    record Loading<T>() implements AsyncState<T> {}

    record Ready<T>(T value) implements AsyncState<T> {}

    /** Could not be read; the message is for the log, not for people. */
    record Failed<T>(String message) implements AsyncState<T> {}
}
