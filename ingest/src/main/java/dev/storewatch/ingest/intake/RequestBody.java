package dev.storewatch.ingest.intake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads bodies, within limits and unpacked; memory is asked for before it is used. */
final class RequestBody {
    /** What gzip puts around a body at least; its last four bytes are the size unpacked. */
    private static final int GZIP_FRAME = 18;

    private RequestBody() {}

    /** The whole body, unpacked. */
    static byte[] read(HttpExchange exchange, int most, Gate.Held held) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        long length = length(headers);
        boolean isGzip = isGzip(headers);
        if (length > most) {
            throw tooLarge(most);
        }
        held.more(length < 0 ? most : (int) length);
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return isGzip ? unpacked(body, most, held) : body;
    }

    private static byte[] unpacked(byte[] packed, int most, Gate.Held held) throws IOException {
        if (packed.length < GZIP_FRAME) {
            throw brokenGzip();
        }
        long size = saidSize(packed);
        if (size > most) {
            throw tooLarge(most);
        }
        held.more((int) size);
        byte[] body = unpackedUpTo(packed, (int) size + 1);
        if (body.length > size) {
            // Several gzip files in a row: only the last one's size was told.
            held.more(most);
            body = unpackedUpTo(packed, most + 1);
        }
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    private static byte[] unpackedUpTo(byte[] packed, int most) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(most);
        } catch (ZipException | EOFException broken) {
            throw brokenGzip();
        }
    }

    private static long saidSize(byte[] packed) {
        int end = packed.length;
        return (packed[end - 4] & 0xFFL)
                | (packed[end - 3] & 0xFFL) << 8
                | (packed[end - 2] & 0xFFL) << 16
                | (packed[end - 1] & 0xFFL) << 24;
    }

    private static long length(Headers headers) {
        String length = headers.getFirst("Content-Length");
        return length == null ? -1 : Long.parseLong(length.strip());
    }

    private static boolean isGzip(Headers headers) {
        String encoding = Objects.requireNonNullElse(headers.getFirst("Content-Encoding"), "identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "gzip", "x-gzip" -> true;
            case "identity", "" -> false;
            default -> throw new Refusal(Answer.error(415, "Content-Encoding must be gzip or none"));
        };
    }

    private static Refusal brokenGzip() {
        return new Refusal(Answer.error(400, "the body is not whole gzip, though Content-Encoding says so"));
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(
                Answer.later(413, 1, "the body is larger than " + most + " bytes unpacked; send it in parts"));
    }
}
