package dev.storewatch.ingest.sink;

import java.util.List;

/** One column of a block in ClickHouse's Native format, filled from cells in RowBinary. Not thread-safe. */
interface NativeColumn {
    /** Takes the cell that begins at {@code at}; where the next one begins. */
    int take(byte[] row, int at);

    /** Takes the value a NULL hides. */
    void takeDefault();

    /** Adds what comes before the values of a column of this type. */
    default void sendPrefix(ByteRun out) {}

    /** Adds the values, all of them. */
    void send(ByteRun out);

    /** Numbers, dates, times and strings of one length: in both formats the same bytes. */
    final class Fixed implements NativeColumn {
        private final int width;
        private final ByteRun values = new ByteRun();

        Fixed(int width) {
            this.width = width;
        }

        @Override
        public int take(byte[] row, int at) {
            values.add(row, at, width);
            return at + width;
        }

        @Override
        public void takeDefault() {
            values.zeros(width);
        }

        @Override
        public void send(ByteRun out) {
            out.add(values);
        }
    }

    /** Strings: in both formats the length and the bytes. */
    final class Text implements NativeColumn {
        private final ByteRun values = new ByteRun();

        @Override
        public int take(byte[] row, int at) {
            int end = Varint.skip(row, at) + Varint.read(row, at);
            values.add(row, at, end - at);
            return end;
        }

        @Override
        public void takeDefault() {
            values.uint8(0);
        }

        @Override
        public void send(ByteRun out) {
            out.add(values);
        }
    }

    /** A byte for each value that says whether it is NULL, and behind them the values. */
    final class Nullable implements NativeColumn {
        private final ByteRun nulls = new ByteRun();
        private final NativeColumn values;

        Nullable(NativeColumn values) {
            this.values = values;
        }

        @Override
        public int take(byte[] row, int at) {
            nulls.uint8(row[at]);
            if (row[at] == 0) {
                return values.take(row, at + 1);
            }
            values.takeDefault();
            return at + 1;
        }

        @Override
        public void takeDefault() {
            throw new IllegalStateException("NULL is not hidden by NULL");
        }

        @Override
        public void send(ByteRun out) {
            out.add(nulls);
            values.send(out);
        }
    }

    /** For each list where it ends, and behind them the values of all; a list of tuples has several values an entry. */
    final class Lists implements NativeColumn {
        private final ByteRun ends = new ByteRun();
        private final List<NativeColumn> values;
        private long end;

        Lists(List<NativeColumn> values) {
            this.values = values;
        }

        @Override
        public int take(byte[] row, int at) {
            int count = Varint.read(row, at);
            int next = Varint.skip(row, at);
            for (int entry = 0; entry < count; entry++) {
                for (int i = 0; i < values.size(); i++) {
                    next = values.get(i).take(row, next);
                }
            }
            end += count;
            ends.uint64(end);
            return next;
        }

        @Override
        public void takeDefault() {
            ends.uint64(end);
        }

        @Override
        public void send(ByteRun out) {
            out.add(ends);
            values.forEach(value -> value.send(out));
        }
    }
}
