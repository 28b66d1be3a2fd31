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
import java.time.Instant;

/** Slack's incoming webhook: blocks, at most 50 of them, 3,000 characters a section and about 13,000 in all. */
public final class Slack implements Dialect {

    private static final int MOST_BLOCKS = 50;
    private static final int SECTION_CHARACTERS = 3000;
    private static final int ALL_CHARACTERS = 12_000;
    /** Header, people called and button. */
    private static final int OTHER_BLOCKS = 3;

    @Override
    public boolean fits(Notice notice, Channel channel) {
        int all = notice.headline(channel.language()).length() * 2;
        for (Line line : notice.lines()) {
            int length = text(line, channel).length();
            if (length > SECTION_CHARACTERS) {
                return false;
            }
            all += length;
        }
        return notice.lines().size() + OTHER_BLOCKS <= MOST_BLOCKS && all <= ALL_CHARACTERS;
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        ObjectNode body = Json.object().put("text", escaped(notice.headline(channel.language())));
        ArrayNode blocks = body.putArray("blocks");
        ObjectNode title = blocks.addObject().put("type", "header").putObject("text");
        title.put("type", "plain_text").put("text", notice.headline(channel.language()));
        for (Line line : notice.lines()) {
            section(blocks, text(line, channel));
        }
        StringBuilder called = new StringBuilder();
        channel.handles(notice.mentions())
                .forEach(user -> called.append("<@").append(escaped(user)).append("> "));
        if (!called.isEmpty()) {
            section(blocks, called.toString());
        }
        if (!notice.link().isEmpty()) {
            ObjectNode button = blocks.addObject()
                    .put("type", "actions")
                    .putArray("elements")
                    .addObject();
            button.put("type", "button").put("url", notice.link());
            button.putObject("text").put("type", "plain_text").put("text", Markup.open(channel));
        }
        return Json.post(channel.address(), body);
    }

    private static void section(ArrayNode blocks, String text) {
        ObjectNode section = blocks.addObject().put("type", "section");
        section.putObject("text").put("type", "mrkdwn").put("text", text);
    }

    private static String text(Line line, Channel channel) {
        if (!line.isFact()) {
            return escaped(line.text(channel.language()));
        }
        return "*" + escaped(line.name(channel.language())) + "*\n"
                + escaped(line.value().in(channel.language()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public Outcome outcome(Answer answer) {
        String word = answer.body().strip();
        if (word.equals("msg_blocks_too_long") || word.equals("msg_too_long")) {
            return new Outcome.Split(answer.said());
        }
        if (!answer.isSuccess()) {
            return HttpStatus.failure(answer);
        }
        if (word.equals("ok")) {
            return new Outcome.Delivered(true, answer.said());
        }
        return switch (word) {
            case "rollup_error" -> new Outcome.Retry(6, answer.said());
            case "invalid_payload",
                    "user_not_found",
                    "action_prohibited",
                    "channel_not_found",
                    "channel_is_archived",
                    "no_service",
                    "no_team",
                    "invalid_token",
                    "invalid_blocks" -> new Outcome.Misconfigured(answer.said());
            default -> new Outcome.Retry(3, "unknown answer: " + answer.said());
        };
    }
}
