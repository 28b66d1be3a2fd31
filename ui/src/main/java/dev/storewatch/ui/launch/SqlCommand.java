package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseHttp;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one query as the analyst. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Run one query as the analyst, who may only read.")
final class SqlCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", description = "The query, in one argument.")
    private String query = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TSVWithNames",
            description = "Any output format of ClickHouse (default: ${DEFAULT-VALUE}).")
    private String format = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        // Not closed: standard output stays open for whatever comes after.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        try (Session session = Session.open(home);
                WarehouseHttp http = WarehouseHttp.patient(session.engine().access(Role.ANALYST))) {
            http.stream(query, format, out);
        }
        return 0;
    }
}
