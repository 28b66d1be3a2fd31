package dev.storewatch.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private void copy(String body) throws IOException {
        new AnswerStream("tag").copy(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), out);
    }

    @Test
    void aWholeAnswerIsCopiedUnchanged() throws IOException {
        // Longer than any block held back.
        String rows = "row\n".repeat(100_000);
        copy(rows);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(rows);
    }

    @Test
    void anErrorAfterTheFirstRowsIsTakenOutAndThrown() {
        assertThatThrownBy(
                        () -> copy("1\n2\n\r\n__exception__\r\ntag\r\nCode: 1. Too much\n17 tag\r\n__exception__\r\n"))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Code: 1. Too much");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1\n2\n");
    }

    @Test
    void theMarkerWithAnotherTagIsData() throws IOException {
        copy("__exception__\r\nother\r\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("__exception__\r\nother\r\n");
    }
}
