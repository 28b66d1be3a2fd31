package dev.storewatch.ui.load;

import dev.storewatch.warehouse.query.VisibleStores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers to questions that several pages ask because of the same news: the first one reads, the others wait for it. Nothing is shared between
 * those who see different stores, and nobody is given an answer from before the news. Safe for many threads.
 */
final class SharedAnswers {
    /** After this long everybody who was told the same news has asked. */
    private static final Duration KEPT = Duration.ofSeconds(20);

    private record Question(VisibleStores visible, String name, List<?> about) {}

    private record Asked(Instant news, CompletableFuture<Object> answer, Instant at) {}

    private final InstantSource clock;
    private final Map<Question, Asked> known = new ConcurrentHashMap<>();

    SharedAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The answer, read by whoever came first; a failure is that of all who wait, and whoever comes later reads again.
     *
     * @param name of what is asked: the same name means the same type of answer
     * @param news the reading that made the page ask; the answer is not older than it
     */
    @SuppressWarnings("unchecked")
    <T> T once(VisibleStores visible, String name, List<?> about, Instant news, Supplier<T> source) {
        Instant now = clock.instant();
        known.values().removeIf(asked -> asked.at().plus(KEPT).isBefore(now));
        Question question = new Question(visible, name, List.copyOf(about));
        CompletableFuture<Object> mine = new CompletableFuture<>();
        Asked asked = known.compute(
                question, (_, last) -> last != null && !last.news().isBefore(news) ? last : new Asked(news, mine, now));
        if (asked.answer().equals(mine)) {
            read(question, asked, source);
        }
        try {
            return (T) asked.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    private <T> void read(Question question, Asked asked, Supplier<T> source) {
        try {
            asked.answer().complete(source.get());
        } catch (RuntimeException | Error failure) {
            known.remove(question, asked);
            asked.answer().completeExceptionally(failure);
        }
    }
}
