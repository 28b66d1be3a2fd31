package dev.storewatch.warehouse.alert.send;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.notice.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends by HTTP in one product's dialect: one request, no redirects, an answer of a few kilobytes within a time. */
public final class HttpSender implements Sender {

    /** Time for connecting, asking and answering together. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

    private static final int MOST_BYTES = 16 * 1024;

    private final Dialect dialect;
    private final Destinations destinations;
    private final Destinations.Resolver resolver;
    private final HttpClient client;
    private final Duration timeout;

    /** @param client must follow no redirects */
    public HttpSender(
            Dialect dialect,
            Destinations destinations,
            Destinations.Resolver resolver,
            HttpClient client,
            Duration timeout) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("A sender must not be led elsewhere: the client follows redirects");
        }
        this.dialect = dialect;
        this.destinations = destinations;
        this.resolver = resolver;
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return dialect.fits(notice, channel);
    }

    @Override
    public Outcome send(Notice notice, Channel channel, Instant now) {
        try {
            // The JVM keeps a resolved name for 30 s, so the request below goes to the addresses looked at here.
            Optional<String> refusal = destinations.refusal(channel.kind(), channel.address(), resolver);
            if (refusal.isPresent()) {
                return new Outcome.Misconfigured(refusal.get());
            }
        } catch (UnknownHostException unknown) {
            return new Outcome.Retry(
                    Backoff.ATTEMPTS,
                    "no address found for host " + channel.address().getHost());
        }
        return Redaction.of(channel).outcome(ask(dialect.request(notice, channel, now)));
    }

    private Outcome ask(Outgoing outgoing) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(outgoing.uri()).POST(BodyPublishers.ofByteArray(outgoing.body()));
        outgoing.headers().forEach(request::header);
        // TRICKY: not sendAsync, whose answers arrive by the common pool: one slow answer would hold up all others
        // there.
        FutureTask<Answer> asked =
                new FutureTask<>(() -> read(client.send(request.build(), BodyHandlers.ofInputStream())));
        Thread.startVirtualThread(asked);
        try {
            Answer answer = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.status() >= 300 && answer.status() < 400) {
                return new Outcome.Misconfigured(
                        "led elsewhere (" + answer.status() + "): the address is not the product's own");
            }
            return dialect.outcome(answer);
        } catch (TimeoutException late) {
            asked.cancel(true);
            return new Outcome.Retry(Backoff.ATTEMPTS, "no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException failed) {
            return new Outcome.Retry(Backoff.ATTEMPTS, "connection failed: " + rootOf(failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            asked.cancel(true);
            return new Outcome.Retry(Backoff.ATTEMPTS, "stopped while waiting for an answer");
        }
    }

    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(),
                    new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8),
                    response.headers().firstValue("Retry-After").orElse(""));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : " " + root.getMessage());
    }
}
