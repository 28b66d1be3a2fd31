package dev.storewatch.warehouse.alert.send.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Outgoing;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** DingTalk's group robot: markdown, at most 20,000 bytes, signed in the address with milliseconds. */
public final class DingTalk implements Dialect {

    static final int MOST_BYTES = 20_000;
    private static final Duration BLOCKED = Duration.ofMinutes(10);
    private static final Duration DAILY_LIMIT_REST = Duration.ofHours(1);

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return Json.bytes(body(notice, channel)).length <= MOST_BYTES;
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        return Json.post(signed(channel, now), body(notice, channel));
    }

    /** The signature of a moment, Base64. */
    static String signature(String secret, long millis) {
        String message = millis + "\n" + secret;
        return Base64.getEncoder().encodeToString(Hmac.sha256(secret, message.getBytes(StandardCharsets.UTF_8)));
    }

    private static URI signed(Channel channel, Instant now) {
        if (channel.secret().isEmpty()) {
            return channel.address();
        }
        String sign = URLEncoder.encode(signature(channel.secret(), now.toEpochMilli()), StandardCharsets.UTF_8);
        String separator = channel.address().getRawQuery() == null ? "?" : "&";
        return URI.create(channel.address() + separator + "timestamp=" + now.toEpochMilli() + "&sign=" + sign);
    }

    private static ObjectNode body(Notice notice, Channel channel) {
        List<String> mobiles = channel.handles(notice.mentions());
        String headline = Markup.plain(notice.headline(channel.language()));
        StringBuilder text = new StringBuilder("### ").append(headline).append("\n\n");
        text.append(Markup.lines(notice, channel, "  \n"));
        if (!notice.link().isEmpty()) {
            text.append("\n\n[")
                    .append(Markup.open(channel))
                    .append("](")
                    .append(notice.link())
                    .append(')');
        }
        // A robot calls only whom both the list and the text name.
        mobiles.forEach(mobile -> text.append(" @").append(mobile));
        ObjectNode body = Json.object().put("msgtype", "markdown");
        body.putObject("markdown").put("title", headline).put("text", text.toString());
        ObjectNode at = body.putObject("at");
        mobiles.forEach(at.putArray("atMobiles")::add);
        at.putArray("atUserIds");
        at.put("isAtAll", false);
        return body;
    }

    @Override
    public Outcome outcome(Answer answer) {
        return Json.answered(answer)
                .filter(body -> body.has("errcode"))
                .map(body -> outcome(body, answer))
                .orElseGet(() -> HttpStatus.withoutCode(answer));
    }

    private static Outcome outcome(JsonNode body, Answer answer) {
        String words = body.path("errmsg").asText().toLowerCase(Locale.ROOT);
        return switch (body.path("errcode").asInt()) {
            case 0 -> new Outcome.Delivered(true, answer.said());
            case 310000 ->
                words.contains("timestamp")
                        ? new Outcome.Retry(Backoff.ATTEMPTS, "this machine's clock is wrong: " + answer.said())
                        : new Outcome.Misconfigured(answer.said());
            case 130101 -> new Outcome.Wait(BLOCKED, answer.said());
            case 90030 -> new Outcome.Wait(DAILY_LIMIT_REST, answer.said());
            case 460101, 101002 -> new Outcome.Split(answer.said());
            case 40035 ->
                words.contains("body") ? new Outcome.Split(answer.said()) : new Outcome.Refused(answer.said());
            case -1 -> new Outcome.Retry(3, answer.said());
            default ->
                words.contains("大小不合法")
                        ? new Outcome.Split(answer.said())
                        : new Outcome.Retry(3, "unknown code: " + answer.said());
        };
    }
}
