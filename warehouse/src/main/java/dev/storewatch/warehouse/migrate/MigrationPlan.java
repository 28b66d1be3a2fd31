package dev.storewatch.warehouse.migrate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is left to apply.
 *
 * @param migrations each once, in this order
 * @param views new or with another text than the one applied
 */
record MigrationPlan(List<SqlFile> migrations, List<SqlFile> views) {

    /**
     * Compares the files with what was applied.
     *
     * @param applied checksum by file name
     * @throws MigrationException where an applied migration changed or is gone, or a new one comes before an applied one
     */
    static MigrationPlan of(List<SqlFile> migrations, List<SqlFile> views, Map<String, String> applied) {
        refuseGone(migrations, applied);
        String last = applied.keySet().stream()
                .filter(MigrationPlan::isMigration)
                .max(String::compareTo)
                .orElse("");
        for (SqlFile migration : migrations) {
            String checksum = applied.get(migration.name());
            if (checksum == null && migration.name().compareTo(last) < 0) {
                throw new MigrationException("Migration " + migration.name() + " comes before " + last
                        + ", which is applied already. Give it a higher number.");
            }
            if (checksum != null && !checksum.equals(migration.checksum())) {
                throw new MigrationException(
                        "Migration " + migration.name() + " was changed after it was applied (checksum " + checksum
                                + ", now " + migration.checksum() + "). Restore it and add a new migration instead.");
            }
        }
        return new MigrationPlan(
                migrations.stream()
                        .filter(file -> !applied.containsKey(file.name()))
                        .toList(),
                views.stream()
                        .filter(file -> !file.checksum().equals(applied.get(file.name())))
                        .toList());
    }

    boolean isEmpty() {
        return migrations.isEmpty() && views.isEmpty();
    }

    private static void refuseGone(List<SqlFile> migrations, Map<String, String> applied) {
        Set<String> gone = new TreeSet<>(applied.keySet());
        gone.removeIf(name -> !isMigration(name));
        gone.removeAll(migrations.stream().map(SqlFile::name).collect(Collectors.toSet()));
        if (!gone.isEmpty()) {
            throw new MigrationException("Applied migrations are missing: " + String.join(", ", gone)
                    + ". The warehouse was used with a newer version; use that one.");
        }
    }

    private static boolean isMigration(String name) {
        return name.startsWith("V");
    }
}
