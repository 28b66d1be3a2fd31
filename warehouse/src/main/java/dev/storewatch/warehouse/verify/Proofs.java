package dev.storewatch.warehouse.verify;

import dev.storewatch.warehouse.WarehouseHttp;
import dev.storewatch.warehouse.metric.Grain;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.migrate.SqlFile;
import dev.storewatch.warehouse.migrate.SqlFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the files of {@code sql/proof} and sees to it that each measure of both views is proved once. */
final class Proofs {

    private static final String FOLDER = "storewatch/sql/proof";

    private static final Pattern NAMES = Pattern.compile("[a-z_]+\\.sql");

    private static final List<String> KEY = List.of("store_id", "agent_id", "day");

    private Proofs() {}

    /** All of them, by name; their columns are asked of the engine. */
    static List<Proof> read(WarehouseHttp http, Map<String, String> parameters) {
        List<Proof> proofs = SqlFolder.of(Proofs.class.getClassLoader(), FOLDER).files(NAMES).stream()
                .map(file -> proof(file, http, parameters))
                .toList();
        for (Measure measure : Measure.values()) {
            for (Grain grain : measure.grains()) {
                requireOne(measure, grain, proofs);
            }
        }
        return proofs;
    }

    private static Proof proof(SqlFile file, WarehouseHttp http, Map<String, String> parameters) {
        List<String> columns = http.rows("DESCRIBE TABLE (" + file.statement() + ")", parameters).stream()
                .map(List::getFirst)
                .toList();
        Grain grain = columns.contains("agent_id") ? Grain.AGENT_DAY : Grain.STORE_DAY;
        List<String> measures =
                columns.stream().filter(column -> !KEY.contains(column)).toList();
        measures.forEach(measure -> requireMeasure(file, grain, measure));
        return new Proof(file.name().replace(".sql", ""), file.statement(), grain, measures);
    }

    private static void requireMeasure(SqlFile file, Grain grain, String column) {
        boolean known = Arrays.stream(Measure.values())
                .anyMatch(measure ->
                        measure.column().equals(column) && measure.grains().contains(grain));
        if (!known) {
            throw new IllegalStateException(
                    "sql/proof/" + file.name() + " gives " + column + ", which is no measure of " + grain.view());
        }
    }

    private static void requireOne(Measure measure, Grain grain, List<Proof> proofs) {
        List<String> proving = proofs.stream()
                .filter(proof -> proof.grain() == grain && proof.measures().contains(measure.column()))
                .map(Proof::name)
                .toList();
        if (proving.size() != 1) {
            throw new IllegalStateException("One file of sql/proof must prove " + measure.column() + " of "
                    + grain.view() + "; these do: " + proving);
        }
    }
}
