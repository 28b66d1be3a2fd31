package dev.storewatch.warehouse.alert.setting;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Function;

/** Rules as text for the warehouse; unknown fields are ignored, so that an older application reads what a newer one wrote. */
public final class RuleJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addSerializer(LocalTime.class, ToStringSerializer.instance)
                    .addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse))
                    .addDeserializer(LocalTime.class, new Text<>(LocalTime.class, LocalTime::parse)))
            .build();

    private RuleJson() {}

    public static String write(Rule rule) {
        try {
            return MAPPER.writeValueAsString(rule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Rule " + rule.id() + " cannot be written", impossible);
        }
    }

    /** Refuses what is no rule, and says why. */
    public static Rule read(String text) {
        try {
            return MAPPER.readValue(text, Rule.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a rule: " + broken.getOriginalMessage(), broken);
        }
    }

    private static final class Text<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }
}
