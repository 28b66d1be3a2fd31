package dev.storewatch.ingest.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.ingest.event.Stream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** An event of the contract in the making; a field that the platform did not send is left out. */
public record PlatformEvent(Stream stream, ObjectNode json) {
    private static final int LONGEST_ID = 64;

    /** @param occurredAt as the contract wants it: RFC 3339, or a number of milliseconds */
    public static PlatformEvent of(Stream stream, String type, String eventId, JsonNode occurredAt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event_id", eventId).put("type", type);
        if (occurredAt.isNumber()) {
            json.set("occurred_at", occurredAt);
            return new PlatformEvent(stream, json);
        }
        return new PlatformEvent(stream, json).with("occurred_at", occurredAt);
    }

    /** The id of what happened, made of parts that tell it from everything else; a hash where they are too long for one. */
    public static String id(String... parts) {
        String id = Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        if (id.codePointCount(0, id.length()) <= LONGEST_ID) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", missing);
        }
    }

    /** A field as the platform sent it, a number as its text; left out where the platform sent none or an empty one. */
    public PlatformEvent with(String field, JsonNode value) {
        return with(field, text(value));
    }

    /** A field; left out where it is empty. */
    public PlatformEvent with(String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
        return this;
    }

    /** An amount of money. */
    public PlatformEvent with(String field, BigDecimal amount) {
        json.put(field, amount.toPlainString());
        return this;
    }

    /** The text of a string or a number; empty for everything else. */
    public static String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    /** The first that is not empty. */
    public static String firstOf(JsonNode... values) {
        return Arrays.stream(values)
                .map(PlatformEvent::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
