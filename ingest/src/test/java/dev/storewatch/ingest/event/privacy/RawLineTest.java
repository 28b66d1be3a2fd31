package dev.storewatch.ingest.event.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are no JSON any more are masked too. */
class RawLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"buyer_id\":\"zhang\",\"a\":1}|{\"buyer_id\":\"[buyer]\",\"a\":1}",
                "{\"buyer_id\" : \"a\\\"b\" }|{\"buyer_id\" : \"[buyer]\" }",
                "{\"buyer_id\":\"zhang|{\"buyer_id\":\"[buyer]",
                "{'buyer_id':'zhang',|{'buyer_id':'[buyer]',",
                "{buyer_id:zhang,b|{buyer_id:[buyer],b",
                "{\"buyer_id\":12345}|{\"buyer_id\":[buyer]}",
                "{\"buyer_id\":{\"id\":\"zhang\"},\"a\":1}|{\"buyer_id\":[buyer],\"a\":1}",
                "{\"buyer_id\":null}|{\"buyer_id\":null}",
                "{\"\\u0062uyer_id\":\"zhang\"}|{\"\\u0062uyer_id\":\"[buyer]\"}",
                "{\"raw\":\"{\\\"buyer_id\\\":\\\"zhang\\\",\\\"a\\\":1}\"}|{\"raw\":\"{\\\"buyer_id\\\":\\\"[buyer]\\\",\\\"a\\\":1}\"}",
                "{\"text\":\"\\u0031\\u0033812345678\"|{\"text\":\"[phone]\"",
                "{\"text\":\"\\u5efa\\u56fd\\u8def88\\u53f7\"|{\"text\":\"[address]\"",
                "not json 13812345678|not json [phone]",
                "{\"order_id\":\"2026112100001\"}|{\"order_id\":\"2026112100001\"}"
            })
    void masksBuyersAndPersonalDataHoweverBroken(String line, String masked) {
        assertThat(new String(Masking.line(utf8(line)), StandardCharsets.UTF_8)).isEqualTo(masked);
    }

    @Test
    void keepsBadBytesAsTheyCame() {
        byte[] line = {'{', (byte) 0xFF, (byte) 0xC3, '(', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\\', 'u', (byte) 0xE4
        };
        assertThat(Masking.line(line)).isEqualTo(line);
    }

    @Test
    void keepsRandomBytesThatHoldNothingPersonal() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] line = new byte[30];
            random.nextBytes(line);
            for (int at = 0; at < line.length; at++) {
                // No digits, no @: nothing to mask, so every byte stays.
                line[at] = (line[at] >= '0' && line[at] <= '9') || line[at] == '@' || line[at] == 0
                        ? (byte) '-'
                        : line[at];
            }
            assertThat(Masking.line(line)).isEqualTo(line);
        }
    }

    @Test
    void findsANumberBehindBadBytes() {
        byte[] line = ("x13812345678").getBytes(StandardCharsets.ISO_8859_1);
        line[0] = (byte) 0xFF;
        byte[] masked = Masking.line(line);
        assertThat(masked[0]).isEqualTo((byte) 0xFF);
        assertThat(new String(masked, 1, masked.length - 1, StandardCharsets.UTF_8))
                .isEqualTo("[phone]");
    }

    @Test
    void seesThroughUtf16() {
        String masked = new String(
                Masking.line("{\"a\":13812345678}".getBytes(StandardCharsets.UTF_16LE)), StandardCharsets.UTF_8);
        assertThat(masked.replace("\0", "")).isEqualTo("{\"a\":[phone]}");
    }

    @Test
    void keepsTheFirst64KibAndSaysSo() {
        byte[] line = new byte[RawLine.KEPT_BYTES + 500_000];
        Arrays.fill(line, (byte) 'a');
        // A number across the cut: it is masked as a whole.
        byte[] phone = utf8("+8613812345678-");
        System.arraycopy(phone, 0, line, RawLine.KEPT_BYTES - 5, phone.length);
        line[RawLine.KEPT_BYTES - 6] = ' ';
        String masked = new String(Masking.line(line), StandardCharsets.UTF_8);
        assertThat(masked).startsWith("aaaa").endsWith("a [phone] [cut: the first 65536 of 565536 bytes]");
        assertThat(masked.length()).isLessThan(RawLine.KEPT_BYTES + 100);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
