package dev.storewatch.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a streamed answer and finds the error that ClickHouse writes into it when a query fails after the first rows went out: a last
 * block that starts with a marker and the tag announced in the response's header.
 */
final class AnswerStream {

    private static final int TAIL = 64 * 1024;

    private final String marker;
    private byte[] held = new byte[0];

    AnswerStream(String tag) {
        this.marker = "\r\n__exception__\r\n" + tag;
    }

    void copy(InputStream body, OutputStream out) throws IOException {
        byte[] block = new byte[TAIL];
        try {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                hold(block, read);
                write(out, Math.max(0, held.length - TAIL));
            }
        } catch (IOException cutOff) {
            failIfMarked(out);
            throw cutOff;
        }
        failIfMarked(out);
        write(out, held.length);
        out.flush();
    }

    private void hold(byte[] block, int read) {
        int before = held.length;
        held = Arrays.copyOf(held, before + read);
        System.arraycopy(block, 0, held, before, read);
    }

    private void write(OutputStream out, int length) throws IOException {
        out.write(held, 0, length);
        held = Arrays.copyOfRange(held, length, held.length);
    }

    private void failIfMarked(OutputStream out) throws IOException {
        String tail = new String(held, StandardCharsets.ISO_8859_1);
        int at = tail.lastIndexOf(marker);
        if (at < 0) {
            return;
        }
        byte[] message = Arrays.copyOfRange(held, at + marker.length(), held.length);
        write(out, at);
        out.flush();
        throw WarehouseException.refused(
                new String(message, StandardCharsets.UTF_8).replaceAll("(?s)\r?\n\\d+ \\S+\\s*__exception__\\s*$", ""));
    }
}
