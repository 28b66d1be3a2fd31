package dev.storewatch.ingest.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.Event;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills whatever public fields a class has, so that a field added later is tested without being named here. */
public final class Filler {
    private static final String[] TEXTS = {
        "", "o-1", "订单已发货", "naïve", "\uD83D\uDE00 好", "x".repeat(127), "长".repeat(9_000)
    };

    private final Random random;
    private final double share;

    /** @param share of the fields that get a value other than they have at first: 0 none, 1 all */
    public Filler(long seed, double share) {
        random = new Random(seed);
        this.share = share;
    }

    public <E extends Event> E event(Class<E> type) {
        return filled(type);
    }

    /** Anything that has public fields and a public constructor. */
    public <T> T filled(Class<T> type) {
        try {
            T object = type.getConstructor().newInstance();
            for (Field field : type.getFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && random.nextDouble() < share) {
                    field.set(object, value(field, field.get(object)));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot fill " + type, e);
        }
    }

    /** Another value than the field has at first, or a lost field would go unseen. */
    private Object value(Field field, @Nullable Object first) {
        Object value = value(field);
        return value.equals(first) ? value(field, first) : value;
    }

    private Object value(Field field) {
        Class<?> type = field.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS[random.nextInt(TEXTS.length)];
            case "long", "Long" -> random.nextLong() >> random.nextInt(64);
            case "int" -> random.nextInt(1 << (1 + random.nextInt(30)));
            case "double" -> random.nextDouble() - 0.5;
            case "boolean", "Boolean" -> random.nextBoolean();
            case "byte[]" -> bytes();
            case "String[]" ->
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> TEXTS[random.nextInt(TEXTS.length)])
                        .toArray(String[]::new);
            case "long[]" -> random.longs(1 + random.nextInt(3)).toArray();
            case "int[]" -> random.ints(1 + random.nextInt(3)).toArray();
            case "List" -> some(argument(field, 0));
            case "Map" ->
                some(argument(field, 1)).stream()
                        .collect(Collectors.toMap(thing -> "k" + random.nextInt(), Function.identity()));
            default -> {
                assertThat(type.getName()).startsWith("dev.storewatch.");
                yield filled(type);
            }
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<Object> some(Class<?> type) {
        List<Object> things = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            things.add(filled(type));
        }
        return things;
    }

    private static Class<?> argument(Field field, int position) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[position];
    }
}
