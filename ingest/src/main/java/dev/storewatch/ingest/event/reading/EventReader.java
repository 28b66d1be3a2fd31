package dev.storewatch.ingest.event.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.storewatch.ingest.event.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a line of a stream: it becomes an event, is rejected with a reason, or is blank. One pass over the bytes, no tree; memory and time grow with the
 * line's length, whatever it holds. Not thread-safe; reused from line to line.
 *
 * <p>Where several reasons apply the first of this order is given: not JSON, not an object, the type, the envelope and then the type's fields in the order
 * of the contract's tables; within a field its JSON type, its characters or spelling, its length, its bounds. Of a key that is there twice the last value
 * stands. Fields that the line's type does not have are unknown, whatever they hold. A byte-order mark is skipped at the start of any line.
 */
public final class EventReader {
    /** How deep a line may be nested; nothing of the contract nests deeper than three, but unknown fields may hold anything. */
    public static final int MAX_DEPTH = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final Reading BLANK = new Reading.Blank();

    private final StreamReader<?> orders;
    private final StreamReader<?> chats;
    private final StreamReader<?> reviews;

    /** @param secret keys the buyers' keys and the fingerprints */
    public EventReader(byte[] secret) {
        Intake intake = new Intake(secret);
        orders = new StreamReader<>(OrderContract.kinds(), intake, new OrderLines(new Intake(secret)));
        chats = new StreamReader<>(ChatContract.kinds(), intake, null);
        reviews = new StreamReader<>(ReviewContract.kinds(), intake, null);
    }

    /**
     * Reads one line.
     *
     * @param line UTF-8, without the line's end or with it
     * @param readAt when the line was read, milliseconds since 1970
     */
    public Reading read(Stream stream, byte[] line, long readAt) {
        int start = start(line);
        if (start == line.length || (line[start] != '{' && isBlank(line, start))) {
            return BLANK;
        }
        if (!Utf8.isValid(line)) {
            return malformed("not UTF-8");
        }
        if (isOtherEncoding(line, start)) {
            return malformed("a zero byte outside a string");
        }
        StreamReader<?> reader = reader(stream);
        boolean inObject = false;
        try (JsonParser parser = FACTORY.createParser(line, start, line.length - start)) {
            inObject = parser.nextToken() == JsonToken.START_OBJECT;
            return inObject ? reader.read(parser, readAt) : otherThanObject(parser);
        } catch (StreamConstraintsException deep) {
            Fault fault = new Fault(RejectReason.MALFORMED_JSON, "nested deeper than " + MAX_DEPTH + " levels");
            return inObject ? reader.rejected(fault) : malformed(fault.detail());
        } catch (JsonProcessingException broken) {
            long offset =
                    broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
            Fault fault = new Fault(RejectReason.MALFORMED_JSON, "not JSON, broken about byte " + (start + offset));
            return inObject ? reader.rejected(fault) : malformed(fault.detail());
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading an array of bytes failed", impossible);
        }
    }

    private StreamReader<?> reader(Stream stream) {
        return switch (stream) {
            case ORDERS -> orders;
            case CHATS -> chats;
            case REVIEWS -> reviews;
        };
    }

    /** Reads the line to its end, for only good JSON is "not an object". */
    private static Reading otherThanObject(JsonParser parser) throws IOException {
        parser.skipChildren();
        if (parser.nextToken() != null) {
            return malformed("something follows the value");
        }
        return new Reading.Rejected(RejectReason.NOT_AN_OBJECT, "the line is JSON, but not an object", null, null);
    }

    private static Reading malformed(String detail) {
        return new Reading.Rejected(RejectReason.MALFORMED_JSON, detail, null, null);
    }

    /** Where the line's text begins: behind a byte-order mark and JSON's white space. */
    private static int start(byte[] line) {
        int at = 0;
        if (line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < line.length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\n' || line[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** Whether what is left is white space of the rarer kinds, such as the ideographic space. */
    private static boolean isBlank(byte[] line, int start) {
        return new String(line, start, line.length - start, StandardCharsets.UTF_8).isBlank();
    }

    /** Jackson would take the line for UTF-16 or UTF-32 by its first zero bytes; the contract knows UTF-8 alone. */
    private static boolean isOtherEncoding(byte[] line, int start) {
        for (int at = start; at < Math.min(line.length, start + 4); at++) {
            if (line[at] == 0) {
                return true;
            }
        }
        return false;
    }
}
