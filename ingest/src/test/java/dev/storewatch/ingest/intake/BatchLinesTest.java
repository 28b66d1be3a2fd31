package dev.storewatch.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLinesTest {
    private static final Limits LIMITS = new Limits(1000, 1000, 40, 3, 10, 1 << 20);

    private static List<String> lines(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return BatchLines.of(body, LIMITS).stream()
                .map(line -> line.number() + ":"
                        + new String(body, line.from(), line.to() - line.from(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aLineIsWhatEndsInALineFeedAndBlankOnesCountOnlyAsPlaces() {
        assertThat(lines("{\"a\":1}\n\r\n \n{\"b\":2}")).containsExactly("1:{\"a\":1}", "4:{\"b\":2}");
    }

    @Test
    void theElementsOfAnArrayAreItsLines() {
        assertThat(lines(" [ {\"a\":[1,2]},\n 17 ,\"x,]\\\"\" ]\n"))
                .containsExactly("1:{\"a\":[1,2]}", "2:17", "3:\"x,]\\\"\"");
    }

    @Test
    void anElementOverSeveralLinesBecomesOne() {
        assertThat(lines("[{\n\"a\":\r\n1}]")).containsExactly("1:{ \"a\":  1}");
    }

    @Test
    void anEmptyArrayHasNone() {
        assertThat(lines("[ ]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "[{}", "[{},]", "[,{}]", "[{}]]", "[{}] x", "[}]", "[\"a\nb\"]", "[\"a\\\nb\"]", "[\"a"})
    void aBrokenArrayIsRefusedWhole(String body) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lines(body))
                .satisfies(refusal -> assertThat(refusal.answer().status()).isEqualTo(400));
    }

    @Test
    void tooManyOrTooLongIsRefusedWhole() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lines("1\n2\n3\n4\n"))
                .satisfies(refusal -> assertThat(refusal.answer().status()).isEqualTo(413));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lines("1\n\"" + "x".repeat(40) + "\"\n"))
                .satisfies(refusal ->
                        assertThat(refusal.answer().body().toString()).contains("line 2"));
    }
}
