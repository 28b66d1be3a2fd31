package dev.storewatch.warehouse.alert.send.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.notice.Occasion;
import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.ChartImage;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Outgoing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * WeCom's group robot: markdown of at most 4,096 bytes, where a Chinese character takes three; the address alone proves who writes. Markdown
 * calls people by user id alone, so a message that calls a mobile number is plain text of at most 2,048 bytes.
 */
public final class WeCom implements Dialect {

    static final int MOST_BYTES = 4096;
    static final int MOST_TEXT_BYTES = 2048;
    private static final Pattern MOBILE = Pattern.compile("\\+?\\d{6,15}");
    private static final Duration REST = Duration.ofSeconds(60);

    @Override
    public boolean fits(Notice notice, Channel channel) {
        boolean plain = callsMobiles(notice, channel);
        String content = plain ? text(notice, channel) : markdown(notice, channel);
        return content.getBytes(StandardCharsets.UTF_8).length <= (plain ? MOST_TEXT_BYTES : MOST_BYTES);
    }

    /** A report's table alone, without words. */
    private static boolean isPicture(Notice notice) {
        return notice.occasion() == Occasion.REPORT
                && notice.lines().isEmpty()
                && !notice.sheet().isEmpty();
    }

    private static ObjectNode picture(byte[] png) {
        ObjectNode body = Json.object().put("msgtype", "image");
        body.putObject("image")
                .put("base64", Base64.getEncoder().encodeToString(png))
                .put("md5", md5(png));
        return body;
    }

    /** The checksum the product asks for. */
    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean callsMobiles(Notice notice, Channel channel) {
        return channel.handles(notice.mentions()).stream()
                .anyMatch(handle -> MOBILE.matcher(handle).matches());
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        if (isPicture(notice)) {
            return Json.post(channel.address(), picture(ChartImage.png(notice, channel.language())));
        }
        if (callsMobiles(notice, channel)) {
            return Json.post(channel.address(), textBody(notice, channel));
        }
        ObjectNode body = Json.object().put("msgtype", "markdown");
        body.putObject("markdown").put("content", markdown(notice, channel));
        return Json.post(channel.address(), body);
    }

    private static ObjectNode textBody(Notice notice, Channel channel) {
        ObjectNode body = Json.object().put("msgtype", "text");
        ObjectNode text = body.putObject("text").put("content", text(notice, channel));
        ArrayNode mobiles = text.putArray("mentioned_mobile_list");
        ArrayNode users = text.putArray("mentioned_list");
        channel.handles(notice.mentions())
                .forEach(handle -> (MOBILE.matcher(handle).matches() ? mobiles : users).add(handle));
        return body;
    }

    private static String text(Notice notice, Channel channel) {
        StringBuilder text = new StringBuilder(Markup.plain(notice.headline(channel.language())));
        notice.lines().forEach(line -> text.append('\n').append(Markup.plain(line.text(channel.language()))));
        if (!notice.link().isEmpty()) {
            text.append('\n').append(notice.link());
        }
        return text.toString();
    }

    private static String markdown(Notice notice, Channel channel) {
        StringBuilder text = new StringBuilder("<font color=\"")
                .append(colour(notice))
                .append("\">")
                .append(Markup.plain(notice.headline(channel.language())))
                .append("</font>\n")
                .append(Markup.lines(notice, channel, "\n"));
        if (!notice.link().isEmpty()) {
            text.append("\n[")
                    .append(Markup.open(channel))
                    .append("](")
                    .append(notice.link())
                    .append(')');
        }
        channel.handles(notice.mentions())
                .forEach(user -> text.append(" <@").append(user).append('>'));
        return text.toString();
    }

    private static String colour(Notice notice) {
        if (notice.occasion() == Occasion.RECOVERED) {
            return "info";
        }
        return switch (notice.severity()) {
            case CRITICAL, WARNING -> "warning";
            case INFO -> "comment";
        };
    }

    @Override
    public Outcome outcome(Answer answer) {
        return Json.answered(answer)
                .filter(body -> body.has("errcode"))
                .map(body -> outcome(body, answer))
                .orElseGet(() -> HttpStatus.withoutCode(answer));
    }

    private static Outcome outcome(JsonNode body, Answer answer) {
        return switch (body.path("errcode").asInt()) {
            case 0 -> new Outcome.Delivered(true, answer.said());
            case 45009 -> new Outcome.Wait(REST, answer.said());
            case 40058 -> new Outcome.Split(answer.said());
            case 40008 -> new Outcome.Refused(answer.said());
            case 93000 -> new Outcome.Misconfigured(answer.said());
            case -1 -> new Outcome.Retry(3, answer.said());
            default -> new Outcome.Retry(3, "unknown code: " + answer.said());
        };
    }
}
