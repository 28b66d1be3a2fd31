package dev.storewatch.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What is answered to a request. */
record Answer(int status, Map<String, String> headers, ObjectNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode json() {
        return JSON.createObjectNode();
    }

    static Answer of(int status, ObjectNode body) {
        return new Answer(status, Map.of(), body);
    }

    /** A refusal, in words. */
    static Answer error(int status, String words) {
        return of(status, json().put("error", words));
    }

    /** A refusal that may be none when the request is sent again after so many seconds. */
    static Answer later(int status, long seconds, String words) {
        return new Answer(
                status,
                Map.of("Retry-After", Long.toString(seconds)),
                json().put("error", words).put("retry_after_seconds", seconds));
    }

    byte[] bytes() {
        return (body + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
