package dev.storewatch.ingest.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.storewatch.ingest.intake.journal.JournalException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one kind of request; whatever goes wrong, an answer is sent and the request is counted. */
abstract class Endpoint implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final Tally tally;

    Endpoint(Tally tally) {
        this.tally = tally;
    }

    /** Who sent a request, as far as it is known yet. */
    static final class Sender {
        String name = Tally.UNKNOWN;
    }

    abstract Answer answer(HttpExchange exchange, Sender sender) throws IOException;

    @Override
    public final void handle(HttpExchange exchange) throws IOException {
        Sender sender = new Sender();
        try (exchange) {
            Answer answer;
            try {
                if (!exchange.getRequestMethod().equals("POST")) {
                    throw new Refusal(Answer.error(405, "send events with POST"));
                }
                answer = answer(exchange, sender);
            } catch (Refusal refusal) {
                tally.refused(sender.name);
                answer = refusal.answer();
            } catch (JournalException notOnDisk) {
                tally.refused(sender.name);
                answer = Answer.later(503, 5, "the events could not be kept; send them again");
            } catch (RuntimeException defect) {
                tally.refused(sender.name);
                LOG.error("A request of {} failed", sender.name, defect);
                answer = Answer.later(500, 5, "the intake failed; nothing was taken");
            }
            send(exchange, answer);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
