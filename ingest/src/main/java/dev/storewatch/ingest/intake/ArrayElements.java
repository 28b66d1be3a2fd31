package dev.storewatch.ingest.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the elements of a JSON array begin and end, by brackets and quotes alone: whether an element is good JSON is for the reader of events to say. Changes the
 * body: line feeds between the tokens of an element become spaces, so that each element is one line.
 */
final class ArrayElements {
    private final byte[] body;
    private final Limits limits;
    private final List<BatchLines.Line> elements = new ArrayList<>();
    private int at;

    /** @param start where the array's bracket stands */
    ArrayElements(byte[] body, int start, Limits limits) {
        this.body = body;
        this.limits = limits;
        at = start + 1;
    }

    List<BatchLines.Line> find() {
        skipSpace();
        if (at < body.length && body[at] == ']') {
            at++;
        } else {
            do {
                element();
            } while (body[at++] == ',');
        }
        skipSpace();
        if (at < body.length) {
            throw broken("something follows the array");
        }
        return elements;
    }

    /** Reads an element; then {@code at} is on the comma or bracket that ends it. */
    private void element() {
        skipSpace();
        int from = at;
        int depth = 0;
        while (at < body.length) {
            byte character = body[at];
            if (depth == 0 && (character == ',' || character == ']')) {
                add(from);
                return;
            }
            switch (character) {
                case '"' -> skipString();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '\n', '\r' -> body[at] = ' ';
                default -> {}
            }
            if (depth < 0) {
                throw broken("a bracket too many");
            }
            at++;
        }
        throw broken("it does not end");
    }

    private void add(int from) {
        int to = at;
        while (to > from && isSpace(body[to - 1])) {
            to--;
        }
        if (to == from) {
            throw broken("an element is missing");
        }
        BatchLines.add(elements, new BatchLines.Line(elements.size() + 1, from, to), limits);
    }

    /** Goes to the closing quote. */
    private void skipString() {
        for (at++; at < body.length && body[at] != '"'; at++) {
            if (body[at] == '\\') {
                at++;
            }
            if (at < body.length && body[at] == '\n') {
                throw broken("a line feed within a string");
            }
        }
    }

    private void skipSpace() {
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private Refusal broken(String why) {
        return new Refusal(Answer.error(
                400, "the JSON array is broken about byte " + at + ": " + why + "; nothing of it was taken"));
    }
}
