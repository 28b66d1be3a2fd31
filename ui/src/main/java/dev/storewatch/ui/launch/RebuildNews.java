package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.generation.GenerationReader;
import dev.storewatch.warehouse.generation.Rebuild;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of each rebuild that begins while somebody waits for something else, once, and of one under way at the start. */
final class RebuildNews implements AutoCloseable {
    private final Session session;
    private final Consumer<String> console;
    private @Nullable GenerationReader reader;
    private int told = -1;

    RebuildNews(Session session, Consumer<String> console) {
        this.session = session;
        this.console = console;
    }

    /** Looks and tells what is new; nothing while the engine is away. */
    void tell() {
        GenerationReader asked = reader;
        if (asked == null) {
            asked = new GenerationReader(session.engine().access(Role.APP));
            reader = asked;
        }
        Optional<Rebuild> newest;
        try {
            newest = asked.newest();
        } catch (WarehouseException failure) {
            if (!failure.isUnreachable()) {
                throw failure;
            }
            close();
            return;
        }
        int number = newest.map(Rebuild::generation).orElse(0);
        boolean isNews = told >= 0 && number > told;
        newest.filter(rebuild -> isNews || (told < 0 && !rebuild.current()))
                .map(RebuildText::begun)
                .ifPresent(console);
        told = number;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
        reader = null;
    }
}
