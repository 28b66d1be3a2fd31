package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.migrate.ClusterSchema;
import dev.storewatch.warehouse.migrate.Migrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the schema for a ClickHouse cluster; a single server gets its own at every start. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Print the schema for a ClickHouse cluster: replicated tables, sharded by store, and distributed ones over them.",
            "Apply it with clickhouse-client --multiquery on one server, before the first start and after every update."
        })
final class SchemaCommand implements Runnable {

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            required = true,
            description = "The cluster, as the servers' remote_servers name it.")
    private String cluster = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        try {
            System.out.print(ClusterSchema.script(Migrator.statementsFor(new ClusterSchema(cluster))));
        } catch (IllegalArgumentException wrongName) {
            throw new ParameterException(spec.commandLine(), wrongName.getMessage(), wrongName);
        }
    }
}
