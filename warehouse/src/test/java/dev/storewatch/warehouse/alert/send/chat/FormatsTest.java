package dev.storewatch.warehouse.alert.send.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Notices;
import dev.storewatch.warehouse.alert.notice.Parts;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.metric.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final String URL = "https://example.com/hook";

    private static JsonNode body(Dialect dialect, Notice notice, Channel channel) {
        try {
            return new JsonMapper()
                    .readTree(dialect.request(notice, channel, Notices.NOON).body());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void dingTalkCallsAnAgentInListAndText() {
        JsonNode body = body(new DingTalk(), Notices.usual("n"), Channels.of(ChannelKind.DINGTALK, URL, ""));
        assertThat(body.at("/msgtype").asText()).isEqualTo("markdown");
        assertThat(body.at("/at/atMobiles/0").asText()).isEqualTo("13800000000");
        assertThat(body.at("/markdown/text").asText())
                .isEqualTo("### [告警] 旗舰店 介入率 4.1 %\n\n".replace("[", "［").replace("]", "］")
                        + "**数值** 4.1 %  \n**正常** 0.8–1.6 %  \n质量问题 ×7 SKU A-113"
                        + "\n\n[查看](https://storewatch.example/stores/s1) @13800000000");
    }

    @Test
    void feishuSendsACard() {
        JsonNode body = body(new Feishu(), Notices.usual("n"), Channels.of(ChannelKind.FEISHU, URL, ""));
        assertThat(body.at("/msg_type").asText()).isEqualTo("interactive");
        assertThat(body.at("/card/header/template").asText()).isEqualTo("red");
        assertThat(body.at("/card/header/title/content").asText()).isEqualTo("[告警] 旗舰店 介入率 4.1 %");
        assertThat(body.at("/card/elements/0/text/content").asText()).endsWith(" <at id=13800000000></at>");
        assertThat(body.at("/card/elements/1/actions/0/url").asText())
                .isEqualTo("https://storewatch.example/stores/s1");
    }

    @Test
    void weComSendsMarkdownInTheChannelsLanguage() {
        JsonNode body = body(new WeCom(), Notices.usual("n"), Channels.of(ChannelKind.WECOM, URL, "", Language.EN));
        assertThat(body.at("/markdown/content").asText())
                .startsWith("<font color=\"warning\">［Alert］ Flagship: intervention rate 4.1 %</font>\n**Value** 4.1 %")
                .endsWith("[Open](https://storewatch.example/stores/s1) <@li.wei>");
    }

    @Test
    void weComCallsAMobileNumberInPlainText() {
        Channel channel = Channels.of(ChannelKind.WECOM, URL, "")
                .calling(Map.of("agent-8", "13900000000", "agent-7", "not this one"));
        Notice notice =
                Notices.usual("n").with(Notices.usual("n").lines(), "", List.of("agent-7", "agent-8", "agent-9"));
        JsonNode body = body(new WeCom(), notice, channel);
        assertThat(body.at("/msgtype").asText()).isEqualTo("text");
        assertThat(body.at("/text/content").asText()).startsWith("［告警］ 旗舰店 介入率 4.1 %\n数值：4.1 %\n");
        assertThat(body.at("/text/mentioned_mobile_list").toString()).isEqualTo("[\"13900000000\"]");
        assertThat(body.at("/text/mentioned_list").toString()).isEqualTo("[\"li.wei\"]");
        // 3 bytes a character: 700 of them are over 2,048 bytes, though not over 4,096.
        Notice longer = notice.with(List.of(Notices.sentence("长".repeat(700), "long")), "", List.of("agent-8"));
        assertThat(new WeCom().fits(longer, channel)).isFalse();
        assertThat(new WeCom().fits(longer.with(longer.lines(), "", List.of("agent-7")), channel))
                .isTrue();
    }

    @Test
    void teamsCallsWhomTextAndEntitiesName() {
        Channel channel = Channels.of(ChannelKind.TEAMS, URL, "").calling(Map.of("lead", "lead@example.com"));
        Notice notice = Notices.usual("n").with(List.of(), "", List.of("lead"));
        JsonNode card = body(new Teams(), notice, channel).at("/attachments/0/content");
        assertThat(card.at("/body/1/text").asText()).isEqualTo("<at>lead@example.com</at>");
        assertThat(card.at("/msteams/entities/0/text").asText()).isEqualTo("<at>lead@example.com</at>");
        assertThat(card.at("/msteams/entities/0/mentioned/id").asText()).isEqualTo("lead@example.com");
    }

    @Test
    void slackSendsBlocksAndEscapesValues() {
        Notice notice = Notices.of("n", List.of(Notices.sentence("a <!channel> & b", "a <!channel> & b")));
        JsonNode body = body(new Slack(), notice, Channels.of(ChannelKind.SLACK, URL, ""));
        assertThat(body.at("/text").asText()).isEqualTo("[告警] 旗舰店 介入率 4.1 %");
        assertThat(body.at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(body.at("/blocks/1/text/text").asText()).isEqualTo("a &lt;!channel&gt; &amp; b");
        assertThat(body.at("/blocks/2/text/text").asText()).isEqualTo("<@13800000000> ");
        assertThat(body.at("/blocks/3/elements/0/url").asText()).isEqualTo("https://storewatch.example/stores/s1");
    }

    @Test
    void teamsSendsAnAdaptiveCardInAMessage() {
        JsonNode body = body(new Teams(), Notices.usual("n"), Channels.of(ChannelKind.TEAMS, URL, ""));
        assertThat(body.at("/type").asText()).isEqualTo("message");
        assertThat(body.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = body.at("/attachments/0/content");
        assertThat(card.at("/type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.at("/body/1/facts/1/value").asText()).isEqualTo("0.8–1.6 %");
        assertThat(card.at("/body/2/text").asText()).isEqualTo("质量问题 ×7 SKU A-113");
        assertThat(card.at("/actions/0/type").asText()).isEqualTo("Action.OpenUrl");
    }

    @Test
    void valuesCallNobodyAndBecomeNoLink() {
        Notice notice = Notices.of("n", List.of(Notices.sentence("<at id=all></at> <@all> [x](http://evil)", "x")));
        for (Dialect dialect : List.of(new DingTalk(), new Feishu(), new WeCom())) {
            String body = new String(
                    dialect.request(notice, Channels.of(ChannelKind.DINGTALK, URL, ""), Notices.NOON)
                            .body(),
                    StandardCharsets.UTF_8);
            assertThat(body).doesNotContain("<at id=all>", "<@all>", "[x](http");
        }
    }

    @Test
    void longNoticesAreCutToEachProductsLimitInBytes() {
        Notice notice = Notices.ofLines("n", 1500);
        Channel channel = Channels.of(ChannelKind.WECOM, URL, "secret");
        assertThat(sizes(new WeCom(), notice, channel, "/markdown/content"))
                .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(4096));
        assertThat(sizes(new DingTalk(), notice, channel, ""))
                .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(20_000));
        assertThat(sizes(new Feishu(), notice, channel, ""))
                .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(20_000));
        assertThat(sizes(new Teams(), notice, channel, ""))
                .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(28 * 1024));
        for (Notice part : Parts.of(notice, each -> new Slack().fits(each, channel))) {
            assertThat(body(new Slack(), part, channel).at("/blocks").size()).isLessThanOrEqualTo(50);
        }
    }

    /** Bytes of each part, of the whole body or of a text in it. */
    private static List<Integer> sizes(Dialect dialect, Notice notice, Channel channel, String within) {
        List<Notice> parts = Parts.of(notice, each -> dialect.fits(each, channel));
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().flatMap(part -> part.lines().stream())).isEqualTo(notice.lines());
        return parts.stream()
                .map(part -> within.isEmpty()
                        ? dialect.request(part, channel, Notices.NOON).body().length
                        : body(dialect, part, channel).at(within).asText().getBytes(StandardCharsets.UTF_8).length)
                .toList();
    }
}
