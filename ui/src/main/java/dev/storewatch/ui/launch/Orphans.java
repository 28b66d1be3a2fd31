package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Home;
import java.util.ArrayList;
import java.util.List;

/** Processes whose parent was killed: they are ended before anything new is started. */
final class Orphans {

    private Orphans() {}

    /** Ends them; their names. */
    static List<String> end(Home home) {
        List<String> ended = new ArrayList<>();
        for (ChildRecord child : ChildRecord.all(home)) {
            if (child.isOrphan()) {
                child.process().ifPresent(process -> {
                    Stopping.stop(process);
                    ended.add(child.name());
                });
                child.delete(home);
            }
        }
        return ended;
    }
}
