package dev.storewatch.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ui.load.AsyncState.Failed;
import dev.storewatch.ui.load.AsyncState.Loading;
import dev.storewatch.ui.load.AsyncState.Ready;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SharedReadingTest {
    private final AtomicInteger reads = new AtomicInteger();
    private boolean down;
    private final SharedReading<Integer> reading = new SharedReading<>(this::source);

    @Test
    void manyViewersCostOneReading() {
        List<AsyncState<Integer>> one = new ArrayList<>();
        List<AsyncState<Integer>> other = new ArrayList<>();
        reading.add(one::add);
        reading.add(other::add);
        reading.read();
        assertThat(reads).hasValue(1);
        assertThat(one).containsExactly(new Loading<>(), new Ready<>(1));
        assertThat(other).isEqualTo(one);
    }

    @Test
    void aLateViewerIsToldWhatIsKnownAtOnce() {
        reading.add(_ -> {});
        reading.read();
        List<AsyncState<Integer>> late = new ArrayList<>();
        reading.add(late::add);
        assertThat(late).containsExactly(new Ready<>(1));
    }

    @Test
    void aFailureIsToldAndTheNextReadingMayWell() {
        List<AsyncState<Integer>> told = new ArrayList<>();
        reading.add(told::add);
        down = true;
        reading.read();
        down = false;
        reading.read();
        assertThat(told.get(1)).isInstanceOf(Failed.class);
        assertThat(told.get(2)).isEqualTo(new Ready<>(1));
    }

    @Test
    void withTheLastViewerTheValueIsForgotten() {
        Consumer<AsyncState<Integer>> viewer = _ -> {};
        reading.add(viewer);
        reading.read();
        reading.remove(viewer);
        assertThat(reading.isWatched()).isFalse();
        List<AsyncState<Integer>> next = new ArrayList<>();
        reading.add(next::add);
        assertThat(next).containsExactly(new Loading<>());
    }

    private Integer source() {
        if (down) {
            throw new WarehouseUnavailable("a test", new IOException("connection refused"));
        }
        return reads.incrementAndGet();
    }
}
