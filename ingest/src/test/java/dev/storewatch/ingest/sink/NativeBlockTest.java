package dev.storewatch.ingest.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.ingest.sink.TableColumns.Column;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against bytes worked out by hand from ClickHouse's description of the format. */
class NativeBlockTest {
    private static final byte[] NO_STAMP = new byte[0];

    private static String block(String type, byte[]... rows) {
        NativeBlock block = new NativeBlock(new TableColumns("t", List.of(new Column("c", type))));
        for (byte[] row : rows) {
            block.add(NO_STAMP, row);
        }
        assertThat(block.rows()).isEqualTo(rows.length);
        ByteRun bytes = block.bytes();
        // One column, the number of rows, the column's name, its type: each text behind its length.
        String head = "01" + hex(rows.length) + "0163" + hex(type.length()) + text(type);
        String all = HexFormat.of().formatHex(Arrays.copyOf(bytes.bytes, bytes.size));
        assertThat(all).startsWith(head);
        return all.substring(head.length());
    }

    private static String hex(int small) {
        return HexFormat.of().toHexDigits((byte) small);
    }

    private static String text(String ascii) {
        StringBuilder hex = new StringBuilder();
        ascii.chars().forEach(c -> hex.append(hex(c)));
        return hex.toString();
    }

    private static byte[] row(RowBytes bytes) {
        return bytes.take();
    }

    private static String word(long value) {
        return HexFormat.of().toHexDigits(Long.reverseBytes(value));
    }

    @Test
    void numbersStandOneAfterTheOther() {
        assertThat(block("DateTime64(3, 'UTC')", row(new RowBytes().int64(5)), row(new RowBytes().int64(-1))))
                .isEqualTo(word(5) + "f".repeat(16));
        assertThat(block("Decimal(38, 4)", row(new RowBytes().decimal128(7)))).isEqualTo(word(7) + word(0));
        assertThat(block("FixedString(3)", row(new RowBytes().raw(new byte[] {1, 2, 3}))))
                .isEqualTo("010203");
    }

    @Test
    void textsStandBehindTheirLengths() {
        assertThat(block("String", row(new RowBytes().string("ab")), row(new RowBytes().string(null))))
                .isEqualTo("026162" + "00");
    }

    @Test
    void nullsStandBeforeTheValuesWhichTheyHide() {
        assertThat(block(
                        "Nullable(Decimal(18, 4))",
                        row(new RowBytes().nullableInt64(null)),
                        row(new RowBytes().nullableInt64(9L))))
                .isEqualTo("01" + "00" + word(0) + word(9));
    }

    @Test
    void listsAreTheirEndsAndTheColumnsOfTheirEntries() {
        assertThat(block(
                        "Array(Tuple(id String, amount Decimal(18, 4)))",
                        row(new RowBytes()
                                .varint(2)
                                .string("x")
                                .int64(1)
                                .string("y")
                                .int64(2)),
                        row(new RowBytes().varint(0)),
                        row(new RowBytes().varint(1).string("z").int64(3))))
                .isEqualTo(word(2) + word(2) + word(3) + "0178" + "0179" + "017a" + word(1) + word(2) + word(3));
        assertThat(block("Array(String)", row(new RowBytes().varint(1).string("x"))))
                .isEqualTo(word(1) + "0178");
    }

    /** Version 1; positions of one byte with the words here (0x600); three words, the empty one first; four positions. */
    @Test
    void wordsStandOnce() {
        assertThat(block(
                        "LowCardinality(String)",
                        row(new RowBytes().string("b")),
                        row(new RowBytes().string("a")),
                        row(new RowBytes().string("b")),
                        row(new RowBytes().string(""))))
                .isEqualTo(word(1) + word(0x600) + word(3) + "00" + "0162" + "0161" + word(4) + "01020100");
    }

    @Test
    void positionsOfManyWordsAreWider() {
        byte[][] rows = new byte[300][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(new RowBytes().string("w" + i));
        }
        String bytes = manyWords(rows);
        // Positions of two bytes (0x601); with the empty word 301; the last position is 300 = 0x012c.
        assertThat(bytes).startsWith(word(1) + word(0x601) + word(301) + "00" + "02" + text("w0"));
        assertThat(bytes).endsWith("2b01" + "2c01");
    }

    /** 300 rows are two bytes of a length: 0xac 0x02. */
    private static String manyWords(byte[][] rows) {
        NativeBlock block = new NativeBlock(new TableColumns("t", List.of(new Column("c", "LowCardinality(String)"))));
        for (byte[] row : rows) {
            block.add(NO_STAMP, row);
        }
        ByteRun bytes = block.bytes();
        String head = "01" + "ac02" + "0163" + hex(22) + text("LowCardinality(String)");
        return HexFormat.of().formatHex(Arrays.copyOf(bytes.bytes, bytes.size)).substring(head.length());
    }

    @Test
    void aStampIsTheFirstColumn() {
        NativeBlock block =
                new NativeBlock(new TableColumns("t", List.of(new Column("g", "UInt32"), new Column("s", "String"))));
        block.add(new byte[] {7, 0, 0, 0}, row(new RowBytes().string("x")));
        ByteRun bytes = block.bytes();
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(bytes.bytes, bytes.size)))
                .isEqualTo("02" + "01" + "0167" + "06" + text("UInt32") + "07000000" + "0173" + "06" + text("String")
                        + "0178");
    }

    @Test
    void aRowOfOtherColumnsIsRefused() {
        NativeBlock block = new NativeBlock(new TableColumns("t", List.of(new Column("c", "UInt8"))));
        assertThatThrownBy(() -> block.add(NO_STAMP, new byte[] {1, 2}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 bytes for t ends at byte 1");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> NativeTypes.column("IPv6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IPv6");
    }
}
