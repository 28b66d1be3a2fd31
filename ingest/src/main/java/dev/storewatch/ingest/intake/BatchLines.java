package dev.storewatch.ingest.intake;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a body: NDJSON, or the elements of a JSON array. */
final class BatchLines {
    private BatchLines() {}

    /**
     * A line within the body.
     *
     * @param number of the line, or of the array's element, counted from 1
     */
    record Line(int number, int from, int to) {}

    /** The lines, blank ones left out. In an array line feeds within an element become spaces: {@code body} is changed. */
    static List<Line> of(byte[] body, Limits limits) {
        int start = start(body);
        List<Line> lines =
                start < body.length && body[start] == '[' ? elements(body, start, limits) : lines(body, limits);
        for (Line line : lines) {
            if (line.to() - line.from() > limits.lineBytes()) {
                throw new Refusal(Answer.error(
                        413, "line " + line.number() + " is longer than " + limits.lineBytes() + " bytes"));
            }
        }
        return lines;
    }

    private static List<Line> lines(byte[] body, Limits limits) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int from = 0; from < body.length; ) {
            int to = from;
            boolean isBlank = true;
            while (to < body.length && body[to] != '\n') {
                isBlank &= body[to] == ' ' || body[to] == '\r' || body[to] == '\t';
                to++;
            }
            number++;
            if (!isBlank) {
                add(lines, new Line(number, from, to), limits);
            }
            from = to + 1;
        }
        return lines;
    }

    private static List<Line> elements(byte[] body, int start, Limits limits) {
        return new ArrayElements(body, start, limits).find();
    }

    static void add(List<Line> lines, Line line, Limits limits) {
        if (lines.size() == limits.lines()) {
            throw new Refusal(
                    Answer.later(413, 1, "more than " + limits.lines() + " events at once; send them in parts"));
        }
        lines.add(line);
    }

    private static int start(byte[] body) {
        int at = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF ? 3 : 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\n' || body[at] == '\r')) {
            at++;
        }
        return at;
    }
}
