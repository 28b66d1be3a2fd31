package dev.storewatch.warehouse.alert.send.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/** Feishu's and Lark's custom bot: an interactive card, at most 20 KB, signed in the body with seconds. */
public final class Feishu implements Dialect {

    static final int MOST_BYTES = 20_000;
    /** Room for the timestamp and the signature, which are added when it goes. */
    private static final int SIGNATURE_BYTES = 100;

    private static final Duration REST = Duration.ofSeconds(60);

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return Json.bytes(body(notice, channel)).length + SIGNATURE_BYTES <= MOST_BYTES;
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        ObjectNode body = body(notice, channel);
        if (!channel.secret().isEmpty()) {
            body.put("timestamp", String.valueOf(now.getEpochSecond()));
            body.put("sign", signature(channel.secret(), now.getEpochSecond()));
        }
        return Json.post(channel.address(), body);
    }

    /** The signature of a moment: the key holds the time and the secret, the message is empty. */
    static String signature(String secret, long seconds) {
        return Base64.getEncoder().encodeToString(Hmac.sha256(seconds + "\n" + secret, new byte[0]));
    }

    private static ObjectNode body(Notice notice, Channel channel) {
        ObjectNode body = Json.object().put("msg_type", "interactive");
        ObjectNode card = body.putObject("card");
        card.putObject("config").put("wide_screen_mode", true);
        ObjectNode header = card.putObject("header").put("template", colour(notice));
        header.putObject("title").put("tag", "plain_text").put("content", notice.headline(channel.language()));
        ArrayNode elements = card.putArray("elements");
        StringBuilder text = new StringBuilder(Markup.lines(notice, channel, "\n"));
        channel.handles(notice.mentions())
                .forEach(user -> text.append(" <at id=").append(user).append("></at>"));
        elements.addObject()
                .put("tag", "div")
                .putObject("text")
                .put("tag", "lark_md")
                .put("content", text.toString());
        if (!notice.link().isEmpty()) {
            ObjectNode button = elements.addObject()
                    .put("tag", "action")
                    .putArray("actions")
                    .addObject();
            button.put("tag", "button").put("url", notice.link()).put("type", "primary");
            button.putObject("text").put("tag", "plain_text").put("content", Markup.open(channel));
        }
        return body;
    }

    private static String colour(Notice notice) {
        if (notice.occasion() == Occasion.RECOVERED) {
            return "green";
        }
        return switch (notice.severity()) {
            case CRITICAL -> "red";
            case WARNING -> "orange";
            case INFO -> "blue";
        };
    }

    @Override
    public Outcome outcome(Answer answer) {
        return Json.answered(answer)
                .filter(body -> body.has("code") || body.has("StatusCode"))
                .map(body -> outcome(body, answer))
                .orElseGet(() -> HttpStatus.withoutCode(answer));
    }

    private static Outcome outcome(JsonNode body, Answer answer) {
        int code = body.has("code")
                ? body.path("code").asInt()
                : body.path("StatusCode").asInt();
        String words = (body.path("msg").asText() + body.path("StatusMessage").asText()).toLowerCase(Locale.ROOT);
        return switch (code) {
            case 0 -> new Outcome.Delivered(true, answer.said());
            case 19021, 19022, 19024 -> new Outcome.Misconfigured(answer.said());
            case 9499 ->
                words.contains("too many request")
                        ? new Outcome.Wait(REST, answer.said())
                        : new Outcome.Refused(answer.said());
            case 11232 -> new Outcome.Wait(REST, answer.said());
            case 19002 -> new Outcome.Refused(answer.said());
            case 2200 -> new Outcome.Retry(6, answer.said());
            default ->
                answer.isSuccess()
                        ? new Outcome.Retry(3, "unknown code: " + answer.said())
                        : HttpStatus.failure(answer);
        };
    }
}
