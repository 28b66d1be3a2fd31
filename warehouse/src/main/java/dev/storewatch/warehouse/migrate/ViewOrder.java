package dev.storewatch.warehouse.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Views in an order in which each comes after those it reads. */
final class ViewOrder {
    private ViewOrder() {}

    static List<SqlFile> of(List<SqlFile> views) {
        Map<String, SqlFile> left = new LinkedHashMap<>();
        views.forEach(view -> left.put(name(view), view));
        List<SqlFile> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = left.entrySet().stream()
                    .filter(view -> left.keySet().stream()
                            .noneMatch(other -> !other.equals(view.getKey()) && reads(view.getValue(), other)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new MigrationException("These views read each other in a circle: " + left.keySet());
            }
            for (String view : ready) {
                SqlFile file = left.remove(view);
                if (file != null) {
                    ordered.add(file);
                }
            }
        }
        return ordered;
    }

    private static boolean reads(SqlFile view, String other) {
        return Pattern.compile("\\b(FROM|JOIN)\\s+(storewatch\\.)?" + other + "\\b")
                .matcher(view.statement())
                .find();
    }

    private static String name(SqlFile view) {
        return view.name().substring("R__".length(), view.name().length() - ".sql".length());
    }
}
