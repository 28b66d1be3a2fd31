package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final KeptConnections kept = new KeptConnections(nanos::get);
    private final List<String> closed = new ArrayList<>();

    @Test
    void theOneUsedLastIsUsedNext() {
        keep("first", "second");

        assertThat(taken()).contains("second");
        assertThat(taken()).contains("first");
        assertThat(taken()).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void oneThatNobodyUsedForFiveSecondsIsClosed() {
        keep("old");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        keep("recent");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));

        assertThat(taken()).contains("recent");
        assertThat(taken()).isEmpty();
        assertThat(closed).containsExactly("old");
    }

    @Test
    void ofMoreThanFourTheOldestIsClosed() {
        keep("1", "2", "3", "4", "5");

        assertThat(closed).containsExactly("1");
    }

    @Test
    void afterAFailureNoneIsUsedAgain() {
        keep("one");
        kept.closeAll();

        assertThat(taken()).isEmpty();
        assertThat(closed).containsExactly("one");
    }

    private void keep(String... names) {
        for (String name : names) {
            kept.keep(connection(name));
        }
    }

    private Optional<String> taken() {
        return kept.take().map(Connection::toString);
    }

    /** Knows its name and how to be closed. */
    private Connection connection(String name) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, _) -> {
                    if (method.getName().equals("close")) {
                        closed.add(name);
                    }
                    return method.getName().equals("toString") ? name : null;
                });
    }
}
