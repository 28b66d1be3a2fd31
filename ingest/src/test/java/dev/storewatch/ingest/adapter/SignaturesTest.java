package dev.storewatch.ingest.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures against vectors that openssl made; the command stands with each. */
class SignaturesTest {
    private static final String ORDER = "{\"id\":820982911946154508}";
    /** printf '{"id":820982911946154508}' | openssl dgst -sha256 -hmac hush-shopify -binary | base64 */
    private static final String SHOPIFY = "J1zV1x3qZl9NykbRAxDrpmTH+1c5px6Nu9a6H0PYiI4=";

    private static final String TRADE = "{\"topic\":\"taobao_trade_TradeSuccess\",\"content\":{\"tid\":1}}";

    private static boolean shopify(String body, Map<String, String> headers, String secret) {
        var delivery = new Delivery("s1", headers, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return Adapters.of("shopify").orElseThrow().isSigned(delivery, secret);
    }

    private static boolean taobao(String body, String method, String sign, String secret) {
        Map<String, String> query = new HashMap<>(Map.of(
                "v",
                "2.0",
                "app_key",
                "12345678",
                "timestamp",
                "2026-11-22 10:15:00",
                "sign_method",
                method,
                "empty",
                ""));
        query.put("sign", sign);
        var delivery = new Delivery("s1", Map.of(), query, body.getBytes(StandardCharsets.UTF_8));
        return Adapters.of("taobao").orElseThrow().isSigned(delivery, secret);
    }

    @Test
    void shopifysSignatureIsOverTheBytesOfTheBody() {
        Map<String, String> headers = Map.of("X-Shopify-Hmac-SHA256", SHOPIFY);
        assertThat(shopify(ORDER, headers, "hush-shopify")).isTrue();
        assertThat(shopify(ORDER + " ", headers, "hush-shopify")).isFalse();
        assertThat(shopify(ORDER, headers, "another")).isFalse();
        assertThat(shopify(ORDER, Map.of(), "hush-shopify")).isFalse();
    }

    /**
     * Parameters in their order, name and value joined, then the body, $P being
     * {@code app_key12345678sign_methodMETHODtimestamp2026-11-22 10:15:00v2.0}: for HMAC {@code printf '%s%s' "$P" "$B" | openssl dgst -sha256 -hmac hush-taobao}, or -md5;
     * for MD5 {@code printf 'hush-taobao%s%shush-taobao' "$P" "$B" | openssl dgst -md5}; in capitals.
     */
    @ParameterizedTest
    @CsvSource({
        "hmac-sha256, FDB4B36DC5BC8C2F2D30C64018FE53F47A758588A9D454F5FA902DE72E98C148",
        "hmac, BAC894805AD616A371BC378CAF3E5235",
        "md5, 8C85125BFA0D58AA2587F923B76A2006"
    })
    void taobaosSignatureIsOverParametersAndBody(String method, String sign) {
        assertThat(taobao(TRADE, method, sign, "hush-taobao")).isTrue();
        assertThat(taobao(TRADE.replace('1', '2'), method, sign, "hush-taobao")).isFalse();
        assertThat(taobao(TRADE, method, sign, "another")).isFalse();
        assertThat(taobao(TRADE, method, "", "hush-taobao")).isFalse();
    }

    @Test
    void aSignatureOfOneMethodIsNoneOfAnother() {
        assertThat(taobao(
                        TRADE,
                        "md5",
                        "FDB4B36DC5BC8C2F2D30C64018FE53F47A758588A9D454F5FA902DE72E98C148",
                        "hush-taobao"))
                .isFalse();
    }
}
