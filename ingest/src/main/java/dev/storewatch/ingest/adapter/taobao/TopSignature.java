package dev.storewatch.ingest.adapter.taobao;

import dev.storewatch.ingest.adapter.Delivery;
import dev.storewatch.ingest.adapter.Signature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Taobao's open platform signs the sorted parameters of the address, each name followed by its value, and then the body: as HMAC-SHA256 or HMAC-MD5 keyed by the app's
 * secret, or as MD5 with the secret before and behind. The signature is a parameter too, {@code sign}, in capital hexadecimal digits.
 */
final class TopSignature {
    private TopSignature() {}

    static boolean isGood(Delivery delivery, String secret) {
        String given = delivery.query().get("sign");
        return given != null && Signature.same(given, of(delivery, secret));
    }

    private static String of(Delivery delivery, String secret) {
        var signed = new ByteArrayOutputStream();
        new TreeMap<>(delivery.query()).forEach((name, value) -> {
            if (!name.equals("sign") && !name.isEmpty() && !value.isEmpty()) {
                signed.writeBytes((name + value).getBytes(StandardCharsets.UTF_8));
            }
        });
        signed.writeBytes(delivery.body());
        byte[] message = signed.toByteArray();
        byte[] signature = switch (delivery.query().getOrDefault("sign_method", "md5")) {
            case "hmac-sha256" -> Signature.hmac("HmacSHA256", secret, message);
            case "hmac" -> Signature.hmac("HmacMD5", secret, message);
            default -> Signature.md5(between(secret, message));
        };
        return HexFormat.of().withUpperCase().formatHex(signature);
    }

    private static byte[] between(String secret, byte[] message) {
        var wrapped = new ByteArrayOutputStream();
        wrapped.writeBytes(secret.getBytes(StandardCharsets.UTF_8));
        wrapped.writeBytes(message);
        wrapped.writeBytes(secret.getBytes(StandardCharsets.UTF_8));
        return wrapped.toByteArray();
    }
}
