package dev.storewatch.ingest.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.storewatch.ingest.event.reading.EventReader;
import dev.storewatch.ingest.event.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples in the platforms' own format become the events written beside them by hand. */
class AdaptersTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final long LATER = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = AdaptersTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static PlatformAdapter adapter(String platform) {
        return Adapters.of(platform).orElseThrow();
    }

    private static Mapped map(String platform, String topic, byte[] body) {
        return adapter(platform).map(new Delivery("s1", Map.of("X-Shopify-Topic", topic), Map.of(), body));
    }

    private static Mapped map(String platform, String topic, String body) {
        return map(platform, topic, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(String platform, String topic, String name) throws IOException {
        Mapped mapped = map(platform, topic, sample(platform + "/" + name + ".json"));
        assertThat(mapped).isInstanceOf(Mapped.Events.class);
        ArrayNode found = JSON.createArrayNode();
        EventReader reader = new EventReader(new byte[32]);
        for (PlatformEvent event : ((Mapped.Events) mapped).events()) {
            found.addObject().put("stream", event.stream().label()).setAll(event.json());
            byte[] line = event.json()
                    .deepCopy()
                    .put("store_id", "s1")
                    .put("platform", platform)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(reader.read(event.stream(), line, LATER))
                    .as("%s keeps the contract", event.json())
                    .isInstanceOf(Reading.Accepted.class);
        }
        JsonNode expected = JSON.readTree(sample(platform + "/" + name + ".expected.json"));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "orders/create, orders_create",
        "orders/create, orders_create-guest",
        "orders/paid, orders_paid",
        "orders/cancelled, orders_cancelled",
        "fulfillments/create, fulfillments_create",
        "fulfillments/update, fulfillments_update-untracked",
        "fulfillment_events/create, fulfillment_events_create",
        "refunds/create, refunds_create",
        "disputes/update, disputes_update-lost",
        "disputes/create, disputes_create-inquiry"
    })
    void shopifysWebhooks(String topic, String name) throws IOException {
        check("shopify", topic, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TradeCreate",
                "TradeBuyerPay",
                "TradeSellerShip",
                "TradeSuccess",
                "TradeRated",
                "RefundCreated",
                "RefundBuyerReturnGoods",
                "TaobaoInterApplied",
                "RefundSuccess",
                "LogsticDetailTrace"
            })
    void taobaosMessages(String name) throws IOException {
        check("taobao", "", name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shopify | products/update | {}",
                "shopify | fulfillments/update | {\"id\":1,\"status\":\"cancelled\"}",
                "shopify | fulfillment_events/create | {\"id\":1,\"status\":\"label_printed\"}",
                "shopify | refunds/create | {\"id\":1,\"transactions\":[]}",
                "taobao | - | {\"topic\":\"taobao_item_ItemUpdate\",\"content\":{}}",
                "taobao | - | {\"topic\":\"taobao_trade_TradeMemoModified\",\"content\":{}}",
                "taobao | - | {\"topic\":\"taobao_trade_TradeRated\",\"content\":{\"rater\":\"seller\"}}",
                "taobao | - | {\"topic\":\"taobao_logistics_LogsticDetailTrace\",\"content\":{\"action\":\"CREATE\"}}"
            })
    void whatIsNotCountedIsIgnored(String platform, String topic, String body) {
        assertThat(map(platform, topic, body)).isInstanceOf(Mapped.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shopify | orders/create | {",
                "shopify | '' | {}",
                "taobao | - | x",
                "taobao | - | {\"topic\":\"taobao_trade_TradeCreate\",\"content\":\"{\"}",
                "taobao | - | {\"topic\":\"taobao_trade_TradeCreate\"}",
                "taobao | - | {\"content\":{}}",
                "taobao | - | []"
            })
    void whatShouldBeAnEventAndIsNoneIsUnreadable(String platform, String topic, String body) {
        assertThat(map(platform, topic, body)).isInstanceOf(Mapped.Unreadable.class);
    }

    @Test
    void whatThePlatformLeftOutIsLeftToTheContractToReject() {
        Mapped mapped = map("shopify", "orders/paid", "{\"id\": 5}");
        assertThat(((Mapped.Events) mapped).events().getFirst().json().toString())
                .isEqualTo("{\"event_id\":\"shopify-paid-5\",\"type\":\"order.paid\",\"order_id\":\"5\"}");
    }

    @Test
    void anActionOfTheCarriersThatWeDoNotKnowIsPassedOnToBeSeen() {
        Mapped mapped = map("taobao", "-", """
                {"topic":"taobao_logistics_LogsticDetailTrace","content":{"action":"TELEPORTED","tid":1,"out_sid":"2"}}
                """);
        assertThat(((Mapped.Events) mapped)
                        .events()
                        .getFirst()
                        .json()
                        .get("action")
                        .asText())
                .isEqualTo("TELEPORTED");
    }
}
