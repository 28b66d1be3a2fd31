package dev.storewatch.warehouse.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The schema for a ClickHouse cluster. A table with a column {@code store_id} is sharded by it: on each server a replicated table {@code NAME_local}, and under its own name
 * one that spreads over all. The few small ones of {@link #WHOLE} and those that know no store are on every server in full.
 *
 * @param cluster as {@code remote_servers} of the servers names it; they need the macros shard and replica, and Keeper
 */
public record ClusterSchema(String cluster) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^--.*\\R");
    private static final Pattern TABLE = Pattern.compile(
            "CREATE (?:TABLE IF NOT EXISTS|OR REPLACE TABLE) (?:storewatch\\.)?(\\w+)(\\s*\\(.*\\R\\)\\s*ENGINE = )(\\w*MergeTree)(?:\\(([^)]*)\\))?(.*)",
            Pattern.DOTALL);
    private static final Pattern REPLACED = Pattern.compile("CREATE OR REPLACE TABLE (\\w+)\\b.*", Pattern.DOTALL);
    private static final Pattern COPIED = Pattern.compile("\\RAS SELECT\\b.*", Pattern.DOTALL);
    private static final Pattern VIEW = Pattern.compile("CREATE OR REPLACE VIEW (\\w+)(.*)", Pattern.DOTALL);
    private static final Pattern ALTER = Pattern.compile("ALTER TABLE (\\w+)(.*)", Pattern.DOTALL);
    private static final Pattern TABLE_COMMENT = Pattern.compile("\\RCOMMENT '(?:[^']|'')*'\\s*;?\\s*$");
    private static final Pattern COLUMN_CHANGE =
            Pattern.compile("\\s+(ADD|MODIFY|COMMENT|DROP|RENAME) COLUMN\\b.*", Pattern.DOTALL);

    /** They have stores in them, and every query of every shard joins them. */
    private static final Set<String> WHOLE = Set.of("store_version", "store_limit_version", "zone_version");

    public ClusterSchema {
        if (!NAME.matcher(cluster).matches()) {
            throw new IllegalArgumentException("Not a cluster's name: " + cluster
                    + " (a letter or underscore, then letters, digits, underscores and hyphens)");
        }
    }

    /** Statements to run one after the other on one server of the cluster; again they change nothing but what is missing. */
    public List<String> statements(List<SqlFile> migrations, List<SqlFile> views) {
        List<String> all = new ArrayList<>();
        all.add("CREATE DATABASE IF NOT EXISTS storewatch ON CLUSTER '" + cluster + "' ENGINE = Atomic");
        all.add("USE storewatch");
        all.addAll(table(MigrationTable.NAME, MigrationTable.CREATE));
        Set<String> sharded = new HashSet<>();
        Map<String, SqlFile> replacing = replacing(migrations);
        for (SqlFile migration : migrations) {
            all.addAll(migration(migration, replacing, sharded));
        }
        ViewOrder.of(views).forEach(view -> all.add(view(view)));
        all.add(MigrationTable.recordAll(
                List.of(migrations, views).stream().flatMap(List::stream).toList()));
        return all;
    }

    /** By table the newest migration that makes it anew. */
    private static Map<String, SqlFile> replacing(List<SqlFile> migrations) {
        Map<String, SqlFile> newest = new HashMap<>();
        for (SqlFile file : migrations) {
            Matcher replaced = REPLACED.matcher(text(file));
            if (replaced.matches()) {
                newest.put(replaced.group(1), file);
            }
        }
        return newest;
    }

    /** What is made anew later is made as it is then, in its first place, and never replaced: the script may run again. */
    private List<String> migration(SqlFile file, Map<String, SqlFile> replacing, Set<String> sharded) {
        String first = text(file);
        if (REPLACED.matcher(first).matches()) {
            return List.of();
        }
        SqlFile newest = replacing.get(tableName(first));
        String text = newest == null ? first : COPIED.matcher(text(newest)).replaceFirst("");
        Matcher alter = ALTER.matcher(text);
        if (alter.matches()) {
            return alter(alter.group(1), alter.group(2), sharded);
        }
        List<String> rendered = table(file.name(), text);
        if (rendered.size() > 1) {
            sharded.add(tableName(text));
        }
        return rendered;
    }

    private List<String> table(String file, String text) {
        Matcher table = TABLE.matcher(text);
        if (!table.matches()) {
            throw new MigrationException(
                    file + " is neither a table, an ALTER TABLE nor a view; say in ClusterSchema what a cluster needs");
        }
        String name = table.group(1);
        boolean isSharded = table.group(2).contains("\n    store_id ") && !WHOLE.contains(name);
        String local = isSharded ? name + "_local" : name;
        String place = isSharded
                ? "'/clickhouse/tables/{shard}/storewatch/" + local + "', '{replica}'"
                : "'/clickhouse/tables/storewatch/" + local + "', '{shard}-{replica}'";
        String create = "CREATE TABLE IF NOT EXISTS storewatch." + local + " ON CLUSTER '" + cluster + "'"
                + table.group(2) + "Replicated" + table.group(3) + "(" + place
                + (table.group(4) == null ? "" : ", " + table.group(4)) + ")" + replicated(table.group(5));
        if (!isSharded) {
            return List.of(create);
        }
        Matcher comment = TABLE_COMMENT.matcher(text);
        return List.of(
                create,
                "CREATE TABLE IF NOT EXISTS storewatch." + name + " ON CLUSTER '" + cluster + "' AS storewatch." + local
                        + "\nENGINE = Distributed('" + cluster + "', storewatch, " + local + ", cityHash64(store_id))"
                        + (comment.find() ? comment.group().stripTrailing() : ""));
    }

    private List<String> alter(String name, String change, Set<String> sharded) {
        String onCluster = " ON CLUSTER '" + cluster + "'";
        if (!sharded.contains(name)) {
            return List.of("ALTER TABLE storewatch." + name + onCluster + replicated(change));
        }
        List<String> both = new ArrayList<>();
        both.add("ALTER TABLE storewatch." + name + "_local" + onCluster + replicated(change));
        if (COLUMN_CHANGE.matcher(change).matches()) {
            both.add("ALTER TABLE storewatch." + name + onCluster + change);
        }
        return both;
    }

    private String view(SqlFile file) {
        Matcher view = VIEW.matcher(text(file));
        if (!view.matches()) {
            throw new MigrationException(file.name() + " does not begin with CREATE OR REPLACE VIEW");
        }
        return "CREATE OR REPLACE VIEW storewatch." + view.group(1) + " ON CLUSTER '" + cluster + "'" + view.group(2);
    }

    /** Without the comments before the statement, for people who read the files. */
    private static String text(SqlFile file) {
        return COMMENT_LINE.matcher(file.statement()).replaceAll("").strip();
    }

    private static String tableName(String text) {
        Matcher table = TABLE.matcher(text);
        return table.matches() ? table.group(1) : "";
    }

    private static String replicated(String tail) {
        return tail.replace("non_replicated_deduplication_window", "replicated_deduplication_window")
                .stripTrailing();
    }

    /** As a script, a semicolon after each. */
    public static String script(List<String> statements) {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining("\n"));
    }
}
