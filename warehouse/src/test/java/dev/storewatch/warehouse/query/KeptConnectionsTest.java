package dev.storewatch.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptConnectionsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final KeptConnections kept = new KeptConnections(nanos::get);
    private final List<Connection> closed = new ArrayList<>();

    @Test
    void theOneUsedLastIsUsedNext() {
        Connection first = connection();
        Connection second = connection();
        kept.keep(first);
        kept.keep(second);

        assertThat(kept.take()).containsSame(second);
        assertThat(kept.take()).containsSame(first);
        assertThat(kept.take()).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void oneThatNobodyUsedForFiveSecondsIsClosed() {
        Connection old = connection();
        Connection recent = connection();
        kept.keep(old);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        kept.keep(recent);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));

        assertThat(kept.take()).containsSame(recent);
        assertThat(kept.take()).isEmpty();
        assertThat(closed).containsExactly(old);
    }

    @Test
    void ofMoreThanFourTheOldestIsClosed() {
        List<Connection> five = List.of(connection(), connection(), connection(), connection(), connection());
        five.forEach(kept::keep);

        assertThat(closed).containsExactly(five.getFirst());
    }

    @Test
    void afterAFailureNoneIsUsedAgain() {
        Connection one = connection();
        kept.keep(one);
        kept.closeAll();

        assertThat(kept.take()).isEmpty();
        assertThat(closed).containsExactly(one);
    }

    /** Knows nothing but to be closed. */
    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closed.add((Connection) self);
                        return null;
                    }
                    return method.getName().equals("equals") ? self == arguments[0] : method.getName();
                });
    }
}
