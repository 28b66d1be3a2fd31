package dev.storewatch.ingest.adapter.taobao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import java.io.IOException;

/**
 * One message: its topic, and its content, which the platform sends as JSON within a string.
 *
 * @param topic without the platform's prefix, such as {@code trade_TradeCreate}
 * @param publishedAt when the platform sent it out, as it spells times
 */
record TmcMessage(String topic, JsonNode content, JsonNode publishedAt) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static TmcMessage read(byte[] body) throws IOException {
        JsonNode message = JSON.readTree(body);
        JsonNode content = message.path("content");
        return new TmcMessage(
                PlatformEvent.text(message.path("topic")).replaceFirst("^(taobao|tmall)_", ""),
                content.isTextual() ? JSON.readTree(content.asText()) : content,
                message.has("pub_time") ? message.path("pub_time") : message.path("pubTime"));
    }

    String text(String field) {
        return PlatformEvent.text(content.path(field));
    }

    /**
     * An event of the order.
     *
     * @param version tells it from others of its topic about the same thing
     * @param timeFields where the time may stand in the content, else the message's own
     */
    PlatformEvent event(Stream stream, String type, String version, String... timeFields) {
        JsonNode at = publishedAt;
        for (int field = timeFields.length - 1; field >= 0; field--) {
            at = content.hasNonNull(timeFields[field]) ? content.path(timeFields[field]) : at;
        }
        String name = topic.substring(topic.indexOf('_') + 1);
        return PlatformEvent.of(stream, type, PlatformEvent.id("tmc", name, version), time(at))
                .with("order_id", content.path("tid"));
    }

    /** The platform's times have no zone: they are Beijing's. */
    static JsonNode time(JsonNode value) {
        if (value.isNumber()) {
            return value;
        }
        String text = PlatformEvent.text(value).strip();
        if (text.matches("\\d{13}")) {
            return JSON.getNodeFactory().numberNode(Long.parseLong(text));
        }
        return text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text.replaceFirst(" ", "T") + "+08:00");
    }
}
