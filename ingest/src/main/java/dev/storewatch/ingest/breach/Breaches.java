package dev.storewatch.ingest.breach;

import dev.storewatch.ingest.limit.StoreLimits;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what did not happen in time to one thing. All times are those of events and limits: the clock only decides whether they have come. What happens at the very
 * moment of the limit is in time.
 */
public final class Breaches {
    private final Scene scene;
    private final @Nullable String orderId;
    private final List<Breach> found = new ArrayList<>(0);
    private long wakeAt = Step.NEVER;

    /** @param orderId the order the thing is about; null: none */
    public Breaches(Scene scene, @Nullable String orderId) {
        this.scene = scene;
        this.orderId = orderId;
    }

    /** The table they stand in. */
    public static TableColumns table() {
        return Breach.TABLE.columns();
    }

    /** A wait measured by the clock. */
    public void watch(Wait wait, Ending ending) {
        watch(wait, scene.limits().after(wait.kind(), wait.since()), ending, Ending.NONE);
    }

    /**
     * A wait that something may make pointless.
     *
     * @param moot ends a breach, but does not keep it from being one
     */
    public void watch(Wait wait, Ending ending, Ending moot) {
        watch(wait, scene.limits().after(wait.kind(), wait.since()), ending, moot);
    }

    /** A wait measured in service hours. */
    public void watchService(Wait wait, Ending ending) {
        long limit = scene.limits()
                .afterService(wait.kind(), wait.since(), scene.days().zone());
        watch(wait, limit, ending, Ending.NONE);
    }

    /** A promise that comes near. */
    public void watchPromise(Wait wait, long promise, Ending ending) {
        watch(wait, scene.limits().before(wait.kind(), wait.since(), promise), ending, Ending.NONE);
    }

    /** What is a breach from {@code reached} on, whatever came before. */
    public void open(Wait wait, long reached, Ending ending) {
        watch(wait, reached, Ending.NONE, ending);
    }

    private void watch(Wait wait, long reached, Ending ending, Ending moot) {
        if (wait.since() == Moment.UNKNOWN || reached == StoreLimits.NEVER || ending.at() <= reached) {
            return;
        }
        if (reached > scene.now()) {
            wakeAt = Math.min(wakeAt, reached);
            return;
        }
        Ending end = ending.or(moot.notBefore(reached));
        if (end.isKnown() && end.at() > scene.now()) {
            wakeAt = Math.min(wakeAt, end.at());
            end = Ending.NONE;
        }
        found.add(new Breach(scene, wait, orderId, scene.limits().at(wait.kind(), reached), reached, end));
    }

    /** When time alone will bring a change; {@link Step#NEVER} if it will not. */
    public long wakeAt() {
        return wakeAt;
    }

    /**
     * Adds the rows of those that changed, and of those that are none any more.
     *
     * @param stated what was stated so far; null: nothing ever
     * @return what to keep of it
     */
    public @Nullable NamedVersions state(@Nullable NamedVersions stated, List<Row> rows) {
        if (stated == null && found.isEmpty()) {
            return null;
        }
        found.sort(Comparator.comparing(Breach::name));
        NamedVersions versions = stated == null ? new NamedVersions() : stated;
        versions.state(Breach.TABLE, found, Breach::name, name -> Breach.gone(scene, name), scene.now(), rows);
        return versions;
    }
}
