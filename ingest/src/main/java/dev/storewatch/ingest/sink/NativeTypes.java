package dev.storewatch.ingest.sink;

import java.util.ArrayList;
import java.util.List;

/** Which column a type of ClickHouse takes. */
final class NativeTypes {
    private NativeTypes() {}

    /** An empty column of a type, spelled as the migrations spell it. */
    static NativeColumn column(String type) {
        if (type.startsWith("Nullable(")) {
            return new NativeColumn.Nullable(column(inside(type)));
        }
        if (type.startsWith("Array(Tuple(")) {
            return new NativeColumn.Lists(entries(inside(inside(type))));
        }
        if (type.startsWith("Array(")) {
            return new NativeColumn.Lists(List.of(column(inside(type))));
        }
        return switch (type) {
            case "String" -> new NativeColumn.Text();
            case "LowCardinality(String)" -> new Words();
            default -> new NativeColumn.Fixed(width(type));
        };
    }

    /** Bytes of a value of a type whose values have all the same length. */
    private static int width(String type) {
        String name = type.contains("(") ? type.substring(0, type.indexOf('(')) : type;
        return switch (name) {
            case "UInt8", "Int8", "Bool" -> 1;
            case "UInt16", "Int16", "Date" -> 2;
            case "UInt32", "Int32", "Float32" -> 4;
            case "UInt64", "Int64", "Float64", "DateTime64" -> 8;
            case "Decimal" ->
                decimalWidth(Integer.parseInt(inside(type).split(",", 2)[0].strip()));
            case "FixedString" -> Integer.parseInt(inside(type));
            default -> throw new IllegalArgumentException("No column in the Native format for the type " + type);
        };
    }

    private static int decimalWidth(int digits) {
        return digits <= 9 ? 4 : digits <= 18 ? 8 : digits <= 38 ? 16 : 32;
    }

    private static String inside(String type) {
        return type.substring(type.indexOf('(') + 1, type.lastIndexOf(')'));
    }

    /** The columns of a tuple's entries, each a name and a type. */
    private static List<NativeColumn> entries(String entries) {
        List<NativeColumn> columns = new ArrayList<>();
        int begin = 0;
        int depth = 0;
        for (int i = 0; i <= entries.length(); i++) {
            char c = i == entries.length() ? ',' : entries.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String entry = entries.substring(begin, i).strip();
                columns.add(column(entry.substring(entry.indexOf(' ') + 1)));
                begin = i + 1;
            }
        }
        return columns;
    }
}
