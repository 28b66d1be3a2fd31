package dev.storewatch.ingest.adapter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message as a platform posted it.
 *
 * @param storeId the store it was posted for
 * @param headers by name in small letters
 * @param query parameters of the address, decoded
 * @param body as it came: signatures are over its bytes
 */
public record Delivery(String storeId, Map<String, String> headers, Map<String, String> query, byte[] body) {
    public Delivery {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        query = Map.copyOf(query);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
