package dev.storewatch.warehouse.alert.send.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.notice.Notices;
import dev.storewatch.warehouse.alert.send.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The two published vectors, and one computed by openssl. */
class SignaturesTest {

    @Test
    void dingTalkSignsTheAddressWithMilliseconds() {
        String secret = "SEC000000000000000000000000000000000000000000000000000000000000test";
        Channel channel =
                Channels.of(ChannelKind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=T", secret);

        Outgoing outgoing =
                new DingTalk().request(Notices.usual("n1"), channel, Instant.ofEpochMilli(1_700_000_000_000L));

        assertThat(outgoing.uri().toString())
                .isEqualTo("https://oapi.dingtalk.com/robot/send?access_token=T&timestamp=1700000000000"
                        + "&sign=bCcJiIKqyObgdvB5UiIbViJlixojz9bQW5dnZbgLAd8%3D");
    }

    @Test
    void feishuSignsTheBodyWithSeconds() {
        Channel channel =
                Channels.of(ChannelKind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/U", "testsecret");

        Outgoing outgoing = new Feishu().request(Notices.usual("n1"), channel, Instant.ofEpochSecond(1_700_000_000L));

        assertThat(new String(outgoing.body(), StandardCharsets.UTF_8))
                .contains("\"timestamp\":\"1700000000\"")
                .contains("\"sign\":\"AOc8oJ7//5OlQlfWC3nRL0R+IkuzcD1FKcAyibRK9Q8=\"");
        assertThat(outgoing.uri()).isEqualTo(channel.address());
    }

    @Test
    void theWebhookSignsTimestampAndBody() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac hooksecret
        assertThat(Webhook.signature("hooksecret", "1700000000", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("5b4a60a4abe0dda9b825980ebe33ee71d0c64a1fdfd6c3a905de10efeb760605");
    }
}
