package dev.storewatch.warehouse.alert.evaluate;

import java.time.Instant;
import java.util.List;

/** Something that is looked at again and again. */
public interface Watch {

    /** What it finds now; a subject it no longer names is left as it stands. */
    List<Judged> look(Instant now, OpenAlerts open);
}
