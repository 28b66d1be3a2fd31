package dev.storewatch.warehouse.alert.send.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Outgoing;
import dev.storewatch.warehouse.metric.Label;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Storewatch's own webhook: JSON in both languages. {@code X-Storewatch-Signature} is {@code sha256=} and the hexadecimal HMAC-SHA256, under
 * the channel's secret, of the timestamp header, a dot and the body; {@code Idempotency-Key} is the same for every attempt. A channel without a
 * secret is not signed.
 */
public final class Webhook implements Dialect {

    static final int MOST_BYTES = 256 * 1024;

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return Json.bytes(body(notice)).length <= MOST_BYTES;
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        byte[] body = Json.bytes(body(notice));
        String timestamp = String.valueOf(now.getEpochSecond());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Idempotency-Key", notice.id());
        if (!channel.secret().isEmpty()) {
            headers.put("X-Storewatch-Timestamp", timestamp);
            headers.put("X-Storewatch-Signature", "sha256=" + signature(channel.secret(), timestamp, body));
        }
        return new Outgoing(channel.address(), headers, body);
    }

    /** The signature of a body at a moment, in hexadecimal. */
    static String signature(String secret, String timestamp, byte[] body) {
        String message = timestamp + "." + new String(body, StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.sha256(secret, message.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode body(Notice notice) {
        ObjectNode body = Json.object()
                .put("id", notice.id())
                .put("occasion", notice.occasion().name())
                .put("severity", notice.severity().name())
                .put("at", notice.at().toString())
                .put("link", notice.link());
        label(body.putObject("title"), notice.title());
        ArrayNode lines = body.putArray("lines");
        for (Line line : notice.lines()) {
            ObjectNode row = lines.addObject();
            if (line.isFact()) {
                row.putObject("name").put("zh", line.zhName()).put("en", line.enName());
            }
            label(row.putObject("value"), line.value());
        }
        notice.mentions().forEach(body.putArray("agents")::add);
        return body;
    }

    private static void label(ObjectNode node, Label label) {
        node.put("zh", label.zh()).put("en", label.en());
    }

    @Override
    public Outcome outcome(Answer answer) {
        if (answer.isSuccess()) {
            return new Outcome.Delivered(true, answer.said());
        }
        return answer.status() == 400 || answer.status() == 422
                ? new Outcome.Refused(answer.said())
                : HttpStatus.failure(answer);
    }
}
