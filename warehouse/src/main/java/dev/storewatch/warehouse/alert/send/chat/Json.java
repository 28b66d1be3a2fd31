package dev.storewatch.warehouse.alert.send.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Outgoing;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The JSON that all these products speak. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static byte[] bytes(ObjectNode body) {
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts could not be written", impossible);
        }
    }

    static Outgoing post(URI uri, ObjectNode body) {
        return new Outgoing(uri, Map.of("Content-Type", "application/json; charset=utf-8"), bytes(body));
    }

    /** The object a product answered with; empty: it answered something else. */
    static Optional<JsonNode> answered(Answer answer) {
        try {
            JsonNode body = MAPPER.readTree(answer.body());
            return Optional.ofNullable(body).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
