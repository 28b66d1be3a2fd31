package dev.storewatch.warehouse.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks several questions of the engine at a time: while one proof merges its last groups on a single core, another reads on the rest. */
final class Lanes {

    /** Each may take some hundred megabytes of the engine's memory for five million events. */
    private static final int AT_ONCE = 2;

    private Lanes() {}

    /** The answers in the order of the questions. */
    static <T> List<T> answers(List<Callable<T>> questions) {
        ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : questions.stream().map(lanes::submit).toList()) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException("A proof failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while proofs ran", interrupted);
        } finally {
            lanes.shutdownNow();
            lanes.close();
        }
    }
}
