package dev.storewatch.ui.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {
    private static final Instant NEWS = Instant.parse("2026-11-22T10:00:00Z");
    private static final VisibleStores MINE = VisibleStores.only(List.of("mine"));

    private final SharedAnswers answers = new SharedAnswers(() -> NEWS);
    private final AtomicInteger readings = new AtomicInteger();

    private int ask(VisibleStores visible, String name, List<?> about, Instant news) {
        return answers.once(visible, name, about, news, readings::incrementAndGet);
    }

    @Test
    void whatSeveralAskBecauseOfTheSameNewsIsReadOnce() {
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a", 7), NEWS)).isEqualTo(1);
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a", 7), NEWS)).isEqualTo(1);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheFirstAnswer() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Integer> warehouse = new CompletableFuture<>();
        Supplier<Integer> slow = () -> {
            reading.countDown();
            return warehouse.join() + readings.incrementAndGet();
        };
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> answers.once(VisibleStores.ALL, "trend", List.of(), NEWS, slow), Thread::startVirtualThread);
        reading.await();
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(
                () -> answers.once(VisibleStores.ALL, "trend", List.of(), NEWS, slow), Thread::startVirtualThread);
        warehouse.complete(40);
        assertThat(first.join()).isEqualTo(41);
        assertThat(second.join()).isEqualTo(41);
    }

    @Test
    void laterNewsOtherQuestionsAndOtherStoresAreReadForThemselves() {
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a"), NEWS)).isEqualTo(1);
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a"), NEWS.plusSeconds(1)))
                .isEqualTo(2);
        assertThat(ask(VisibleStores.ALL, "trend", List.of("b"), NEWS)).isEqualTo(3);
        assertThat(ask(VisibleStores.ALL, "groups", List.of("a"), NEWS)).isEqualTo(4);
        assertThat(ask(MINE, "trend", List.of("a"), NEWS)).isEqualTo(5);
    }

    @Test
    void whoWasToldEarlierNewsIsGivenTheNewerAnswer() {
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a"), NEWS.plusSeconds(1)))
                .isEqualTo(1);
        assertThat(ask(VisibleStores.ALL, "trend", List.of("a"), NEWS)).isEqualTo(1);
    }

    @Test
    void aFailureIsToldAndTheNextOneReadsAgain() {
        assertThatThrownBy(() -> answers.once(VisibleStores.ALL, "trend", List.of(), NEWS, () -> {
                    throw new WarehouseUnavailable("the trend", new IllegalStateException("away"));
                }))
                .isInstanceOf(WarehouseUnavailable.class);
        assertThat(ask(VisibleStores.ALL, "trend", List.of(), NEWS)).isEqualTo(1);
    }

    @Test
    void pagesAskAgainAtTheSameMomentsWheneverTheyWereOpened() {
        // Rounds of 15 s begin at 10:00:00 and 10:00:15.
        assertThat(LiveOverviews.isNextRound(NEWS, NEWS.plusSeconds(14))).isFalse();
        assertThat(LiveOverviews.isNextRound(NEWS, NEWS.plusSeconds(15))).isTrue();
        assertThat(LiveOverviews.isNextRound(NEWS.plusSeconds(14), NEWS.plusSeconds(15)))
                .isTrue();
    }
}
