package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.WarehouseAccess;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.intake.EventDirectory;
import dev.storewatch.warehouse.store.Stores;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Takes over what the {@code stores.json} of watched directories say, whenever one appears or changes. */
final class StoresWatch {
    private final Stores stores;
    private final List<Path> watched;
    private final Consumer<String> console;
    private final Map<Path, Long> applied = new HashMap<>();
    private final Set<Path> unreadable = new HashSet<>();

    StoresWatch(WarehouseAccess access, List<Path> watched, Consumer<String> console) {
        stores = new Stores(access, InstantSource.system());
        this.watched = List.copyOf(watched);
        this.console = console;
    }

    /**
     * Applies the files that are new or changed. One that can't be is said once, and tried again when it changes; a directory that can't be read is looked into again.
     */
    void apply() {
        for (Path directory : watched) {
            try {
                new EventDirectory(directory).storesFiles().forEach(this::applyIfChanged);
                unreadable.remove(directory);
            } catch (UncheckedIOException failure) {
                if (unreadable.add(directory)) {
                    console.accept("No stores.json is looked for in " + directory + " while it can't be read: "
                            + failure.getCause());
                }
            }
        }
    }

    private void applyIfChanged(Path file) {
        long modified = file.toFile().lastModified();
        if (!Long.valueOf(modified).equals(applied.get(file))) {
            apply(file, modified);
        }
    }

    private void apply(Path file, long modified) {
        try {
            stores.apply(file, console);
            applied.put(file, modified);
        } catch (WarehouseException away) {
            console.accept(file + " is not taken over yet: " + away.getMessage());
        } catch (RuntimeException bad) {
            applied.put(file, modified);
            console.accept(file + " is not taken over: " + bad.getMessage());
        }
    }
}
