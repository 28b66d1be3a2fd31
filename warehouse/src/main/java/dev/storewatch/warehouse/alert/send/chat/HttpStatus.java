package dev.storewatch.warehouse.alert.send.chat;

import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Outcome;
import java.time.Duration;

/** What a status means where the product says nothing more. */
final class HttpStatus {

    private static final Duration SHORT_REST = Duration.ofSeconds(30);

    private HttpStatus() {}

    /** A product that always answers with a code did not: whatever the status, nothing was accepted. */
    static Outcome withoutCode(Answer answer) {
        return answer.isSuccess() ? new Outcome.Retry(3, "answer without a code: " + answer.said()) : failure(answer);
    }

    /** A status that is no success. */
    static Outcome failure(Answer answer) {
        int status = answer.status();
        if (status == 429) {
            return new Outcome.Wait(answer.rest().orElse(SHORT_REST), answer.said());
        }
        if (status == 413) {
            return new Outcome.Split(answer.said());
        }
        if (status == 408 || status == 425) {
            return new Outcome.Retry(Backoff.ATTEMPTS, answer.said());
        }
        if (status >= 500) {
            return answer.rest()
                    .<Outcome>map(rest -> new Outcome.Wait(rest, answer.said()))
                    .orElseGet(() -> new Outcome.Retry(Backoff.ATTEMPTS, answer.said()));
        }
        return new Outcome.Misconfigured(answer.said());
    }
}
