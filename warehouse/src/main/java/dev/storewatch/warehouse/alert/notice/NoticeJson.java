package dev.storewatch.warehouse.alert.notice;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;

/** Notices as text for the warehouse; unknown fields are ignored, so that an older application reads what a newer one wrote. */
public final class NoticeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new WriteMillis())
                    .addDeserializer(Instant.class, new ReadMillis()))
            .build();

    private NoticeJson() {}

    public static String write(Notice notice) {
        try {
            return MAPPER.writeValueAsString(notice);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Notice " + notice.id() + " cannot be written", impossible);
        }
    }

    public static Notice read(String text) {
        try {
            return MAPPER.readValue(text, Notice.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a notice: " + text, broken);
        }
    }

    private static final class WriteMillis extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.toEpochMilli());
        }
    }

    private static final class ReadMillis extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.ofEpochMilli(in.getLongValue());
        }
    }
}
