package dev.storewatch.ingest.event.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text and back without loss, though they be bad UTF-8: each bad byte becomes a lone low surrogate, which good text never holds. */
final class LosslessText {
    private static final char BAD_BYTES = '\uDC00';

    private LosslessText() {}

    static String decode(byte[] bytes, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (BAD_BYTES + (in.get() & 0xFF)));
            }
        }
        return out.flip().toString();
    }

    static byte[] encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int good = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (Character.isLowSurrogate(c)) {
                out.writeBytes(text.substring(good, i).getBytes(StandardCharsets.UTF_8));
                out.write(c - BAD_BYTES);
                good = i + 1;
            }
        }
        out.writeBytes(text.substring(good).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
