package dev.storewatch.ui.launch.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Questions to a Chromium over its DevTools socket, each with its answer; what it tells unasked is dropped. Safe for many threads. */
final class DevTools implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 180;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final WebSocket socket;

    DevTools(URI address) {
        socket = client.newWebSocketBuilder().buildAsync(address, new Answers()).join();
    }

    /** Of the browser itself. */
    JsonNode ask(String method, Map<String, Object> parameters) {
        return ask("", method, parameters);
    }

    /**
     * The result of a method.
     *
     * @param session of a page, or empty: of the browser itself
     */
    JsonNode ask(String session, String method, Map<String, Object> parameters) {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(id, answer);
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        try {
            send(JSON.writeValueAsString(message));
            JsonNode told = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (told.has("error")) {
                throw new BrowserException(method + " failed: "
                        + told.path("error").path("message").asText());
            }
            return told.path("result");
        } catch (JsonProcessingException | CompletionException failure) {
            throw new BrowserException("The browser does not answer " + method + ": " + failure.getMessage(), failure);
        } finally {
            awaited.remove(id);
        }
    }

    /** One message at a time, as the socket wants it. */
    private synchronized void send(String message) {
        socket.sendText(message, true).join();
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                tell(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void tell(String message) {
            try {
                JsonNode told = JSON.readTree(message);
                CompletableFuture<JsonNode> waiting =
                        awaited.get(told.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(told);
                }
            } catch (JsonProcessingException broken) {
                fail(broken);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            fail(new BrowserException("The browser closed the connection: " + status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            fail(error);
        }

        private void fail(Throwable error) {
            awaited.values().forEach(waiting -> waiting.completeExceptionally(error));
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
