package dev.storewatch.ingest.sink;

import java.util.Arrays;

/**
 * A column LowCardinality(String): each different string once, in the order they came, and for each row its position. The server takes over the positions and need not
 * look at a string again.
 */
final class Words implements NativeColumn {
    /** Shared dictionaries with additional keys, the only way there is. */
    private static final long VERSION = 1;
    /** The words of this block stand here, and nowhere else. */
    private static final long WORDS_ARE_HERE = (1 << 9) | (1 << 10);

    private static final int FIRST_SLOTS = 64;

    /** Length and bytes of each word, as in RowBinary. */
    private final ByteRun words = new ByteRun();

    private int[] begins = new int[FIRST_SLOTS / 2 + 1];
    /** Positions of words by their hash, one more than they are; 0: free. */
    private int[] slots = new int[FIRST_SLOTS];

    private int[] positions = new int[FIRST_SLOTS];
    private int rows;
    private int known;
    private int last;

    Words() {
        // The first is always the default of the type.
        words.uint8(0);
        begins[1] = 1;
        known = 1;
        place(hash(words.bytes, 0, 1), 0);
    }

    @Override
    public int take(byte[] row, int at) {
        int end = Varint.skip(row, at) + Varint.read(row, at);
        if (!isWord(last, row, at, end)) {
            last = position(row, at, end);
        }
        add(last);
        return end;
    }

    @Override
    public void takeDefault() {
        add(0);
    }

    @Override
    public void sendPrefix(ByteRun out) {
        out.uint64(VERSION);
    }

    @Override
    public void send(ByteRun out) {
        int kind = known <= 1 << 8 ? 0 : known <= 1 << 16 ? 1 : 2;
        out.uint64(kind | WORDS_ARE_HERE);
        out.uint64(known);
        out.add(words);
        out.uint64(rows);
        for (int i = 0; i < rows; i++) {
            out.little(positions[i], 1 << kind);
        }
    }

    private void add(int position) {
        if (rows == positions.length) {
            positions = Arrays.copyOf(positions, 2 * rows);
        }
        positions[rows++] = position;
    }

    private int position(byte[] row, int at, int end) {
        int hash = hash(row, at, end);
        for (int slot = hash & (slots.length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (isWord(slots[slot] - 1, row, at, end)) {
                return slots[slot] - 1;
            }
        }
        int position = known++;
        words.add(row, at, end - at);
        if (known == begins.length) {
            grow();
        }
        begins[known] = words.size;
        place(hash, position);
        return position;
    }

    private boolean isWord(int position, byte[] row, int at, int end) {
        return Arrays.equals(words.bytes, begins[position], begins[position + 1], row, at, end);
    }

    private void place(int hash, int position) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = position + 1;
    }

    private void grow() {
        begins = Arrays.copyOf(begins, 2 * begins.length);
        slots = new int[2 * slots.length];
        for (int position = 0; position < known - 1; position++) {
            place(hash(words.bytes, begins[position], begins[position + 1]), position);
        }
    }

    private static int hash(byte[] bytes, int at, int end) {
        int hash = 1;
        for (int i = at; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
