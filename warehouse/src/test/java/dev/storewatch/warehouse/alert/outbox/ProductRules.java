package dev.storewatch.warehouse.alert.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.outbox.FakeProduct.Reply;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What one product accepts, in the words of the specification; the signature is worked out anew, not by the code under test. */
public final class ProductRules {

    private static final String SECRET = "SECtheSecretOfTheTest";
    private static final String PATH = "/hook/aKeyThatNobodyMaySee";

    private final ChannelKind kind;
    private final InstantSource clock;
    private final Deque<Instant> times = new ArrayDeque<>();
    private Instant blockedUntil = Instant.MIN;

    public ProductRules(ChannelKind kind, InstantSource clock) {
        this.kind = kind;
        this.clock = clock;
    }

    String path() {
        return switch (kind) {
            case DINGTALK -> PATH + "?access_token=theTokenOfTheTest";
            case WECOM -> PATH + "?key=theTokenOfTheTest";
            default -> PATH;
        };
    }

    String secret() {
        return switch (kind) {
            case DINGTALK, FEISHU, WEBHOOK -> SECRET;
            default -> "";
        };
    }

    boolean accepted(Reply reply) {
        return switch (kind) {
            case DINGTALK, WECOM -> reply.body().contains("\"errcode\":0,");
            case FEISHU -> reply.body().contains("\"code\":0,");
            case SLACK -> reply.body().equals("ok");
            case TEAMS, WEBHOOK, EMAIL -> reply.status() < 300;
        };
    }

    synchronized Reply reply(URI uri, Headers headers, String body) {
        try {
            JsonNode json = new JsonMapper().readTree(body);
            return switch (kind) {
                case DINGTALK -> dingTalk(uri, json, bytes(body));
                case FEISHU -> feishu(json, bytes(body));
                case WECOM -> weCom(uri, json);
                case SLACK -> slack(uri, json);
                case TEAMS -> teams(json);
                case WEBHOOK -> webhook(headers, body);
                case EMAIL -> throw new IllegalArgumentException("mail is no HTTP");
            };
        } catch (JsonProcessingException noJson) {
            return new Reply(400, "invalid_payload", "");
        }
    }

    private Reply dingTalk(URI uri, JsonNode json, int bytes) {
        if (!"theTokenOfTheTest".equals(parameter(uri, "access_token"))) {
            return code("errcode", 300001, "token is not exist");
        }
        String timestamp = parameter(uri, "timestamp");
        if (Math.abs(clock.millis() - Long.parseLong("0" + timestamp)) > 3_600_000) {
            return code("errcode", 310000, "invalid timestamp");
        }
        if (!base64(hmac(SECRET, timestamp + "\n" + SECRET)).equals(parameter(uri, "sign"))) {
            return code("errcode", 310000, "sign not match");
        }
        if (blocked() || tooMany(20, Duration.ofSeconds(60))) {
            blockedUntil = clock.instant().plus(Duration.ofMinutes(10));
            return code("errcode", 130101, "send too fast, exceed 20 times per minute");
        }
        if (bytes > 20_000) {
            return code("errcode", 460101, "message too long, exceed 20000 bytes");
        }
        boolean form = "markdown".equals(json.at("/msgtype").asText())
                && !json.at("/markdown/title").asText().isEmpty()
                && !json.at("/markdown/text").asText().isEmpty();
        for (JsonNode mobile : json.at("/at/atMobiles")) {
            form &= json.at("/markdown/text").asText().contains("@" + mobile.asText());
        }
        return form ? code("errcode", 0, "ok") : code("errcode", 40035, "bad parameter");
    }

    private Reply feishu(JsonNode json, int bytes) {
        String timestamp = json.at("/timestamp").asText("0");
        boolean inTime = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= 3600;
        if (!inTime
                || !base64(hmac(timestamp + "\n" + SECRET, ""))
                        .equals(json.at("/sign").asText())) {
            return code("code", 19021, "sign match fail or timestamp is not within one hour from current time");
        }
        if (tooMany(5, Duration.ofSeconds(1))) {
            return code("code", 11232, "frequency limited");
        }
        if (bytes > 20 * 1024) {
            return code("code", 9499, "Bad Request");
        }
        boolean form = "interactive".equals(json.at("/msg_type").asText())
                && "plain_text".equals(json.at("/card/header/title/tag").asText())
                && "lark_md".equals(json.at("/card/elements/0/text/tag").asText());
        return form ? code("code", 0, "success") : code("code", 19002, "params error, msg_type need");
    }

    private Reply weCom(URI uri, JsonNode json) {
        if (!"theTokenOfTheTest".equals(parameter(uri, "key"))) {
            return code("errcode", 93000, "invalid webhook url");
        }
        if (tooMany(20, Duration.ofSeconds(60))) {
            return code("errcode", 45009, "api freq out of limit");
        }
        if (bytes(json.at("/markdown/content").asText()) > 4096) {
            return code("errcode", 40058, "markdown.content exceed max length 4096");
        }
        if (bytes(json.at("/text/content").asText()) > 2048) {
            return code("errcode", 40058, "text.content exceed max length 2048");
        }
        return List.of("markdown", "text").contains(json.at("/msgtype").asText())
                ? code("errcode", 0, "ok")
                : code("errcode", 40008, "invalid message type");
    }

    private Reply slack(URI uri, JsonNode json) {
        if (!PATH.equals(uri.getPath())) {
            return new Reply(404, "no_service", "");
        }
        if (tooMany(1, Duration.ofSeconds(1))) {
            return new Reply(429, "rate_limited", "1");
        }
        if (json.at("/blocks").size() > 50) {
            return new Reply(400, "invalid_blocks", "");
        }
        int all = 0;
        for (JsonNode block : json.at("/blocks")) {
            int length = block.at("/text/text").asText().length();
            if (length > 3000) {
                return new Reply(400, "invalid_blocks", "");
            }
            all += length;
        }
        if (all > 13_000) {
            return new Reply(400, "msg_blocks_too_long", "");
        }
        return json.at("/text").asText().isEmpty() ? new Reply(400, "invalid_payload", "") : Reply.of("ok");
    }

    private Reply teams(JsonNode json) {
        if (tooMany(4, Duration.ofSeconds(1))) {
            return new Reply(429, "", "2");
        }
        if (!json.at("/attachments").isArray()) {
            return new Reply(400, "'@triggerOutputs()?['body']?['attachments']' is of type 'Null'", "");
        }
        return "AdaptiveCard".equals(json.at("/attachments/0/content/type").asText())
                ? new Reply(202, "", "")
                : new Reply(400, "Property 'type' must be 'AdaptiveCard'", "");
    }

    private Reply webhook(Headers headers, String body) {
        String signed = headers.getFirst("X-Storewatch-Timestamp") + "." + body;
        String expected = "sha256=" + HexFormat.of().formatHex(hmac(SECRET, signed));
        return expected.equals(headers.getFirst("X-Storewatch-Signature"))
                ? new Reply(204, "", "")
                : new Reply(401, "signature", "");
    }

    private boolean blocked() {
        return clock.instant().isBefore(blockedUntil);
    }

    private boolean tooMany(int most, Duration span) {
        Instant now = clock.instant();
        times.addLast(now);
        while (!times.getFirst().isAfter(now.minus(span))) {
            times.removeFirst();
        }
        return times.size() > most;
    }

    private static Reply code(String field, int code, String words) {
        return Reply.of("{\"" + field + "\":" + code + ",\"errmsg\":\"" + words + "\",\"msg\":\"" + words + "\"}");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String parameter(URI uri, String name) {
        for (String pair : String.valueOf(uri.getRawQuery()).split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
