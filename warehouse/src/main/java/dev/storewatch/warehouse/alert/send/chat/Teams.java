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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Teams' workflow webhook: an adaptive card of at most 28 KB. It only queues, so a delivery is never confirmed. */
public final class Teams implements Dialect {

    static final int MOST_BYTES = 28 * 1024;
    private static final Duration REST = Duration.ofSeconds(5);

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return Json.bytes(body(notice, channel)).length <= MOST_BYTES;
    }

    @Override
    public Outgoing request(Notice notice, Channel channel, Instant now) {
        return Json.post(channel.address(), body(notice, channel));
    }

    private static ObjectNode body(Notice notice, Channel channel) {
        ObjectNode message = Json.object().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive").putNull("contentUrl");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard").put("version", "1.4");
        ArrayNode body = card.putArray("body");
        text(body, notice.headline(channel.language())).put("size", "Large").put("weight", "Bolder");
        lines(body, notice, channel);
        ArrayNode called = Json.array();
        called(body, called, channel.handles(notice.mentions()));
        if (!notice.link().isEmpty()) {
            ObjectNode open = card.putArray("actions").addObject().put("type", "Action.OpenUrl");
            open.put("title", Markup.open(channel)).put("url", notice.link());
        }
        ObjectNode teams = card.putObject("msteams").put("width", "Full");
        if (!called.isEmpty()) {
            teams.set("entities", called);
        }
        return message;
    }

    /** Teams calls whom both the text and the card's entities name, by the name people sign in with. */
    private static void called(ArrayNode body, ArrayNode entities, List<String> users) {
        StringBuilder text = new StringBuilder();
        for (String user : users) {
            String mark = "<at>" + user + "</at>";
            text.append(mark).append(' ');
            ObjectNode entity = entities.addObject().put("type", "mention").put("text", mark);
            entity.putObject("mentioned").put("id", user).put("name", user);
        }
        if (!users.isEmpty()) {
            body.addObject()
                    .put("type", "TextBlock")
                    .put("text", text.toString().strip())
                    .put("wrap", true);
        }
    }

    /** Facts that follow each other share a table. */
    private static void lines(ArrayNode body, Notice notice, Channel channel) {
        ArrayNode facts = null;
        for (Line line : notice.lines()) {
            if (!line.isFact()) {
                facts = null;
                text(body, line.text(channel.language()));
                continue;
            }
            if (facts == null) {
                facts = body.addObject().put("type", "FactSet").putArray("facts");
            }
            facts.addObject()
                    .put("title", Markup.plain(line.name(channel.language())))
                    .put("value", Markup.plain(line.value().in(channel.language())));
        }
    }

    private static ObjectNode text(ArrayNode body, String text) {
        return body.addObject()
                .put("type", "TextBlock")
                .put("text", Markup.plain(text))
                .put("wrap", true);
    }

    @Override
    public Outcome outcome(Answer answer) {
        boolean badCard =
                answer.body().contains("AdaptiveCard") || answer.body().contains("attachments");
        if (answer.status() == 429) {
            return new Outcome.Wait(answer.rest().orElse(REST), answer.said());
        }
        if (!answer.isSuccess()) {
            return answer.status() == 400 && badCard ? new Outcome.Refused(answer.said()) : HttpStatus.failure(answer);
        }
        // Some gateways report the card's error in an accepted answer.
        return badCard ? new Outcome.Refused(answer.said()) : new Outcome.Delivered(false, answer.said());
    }
}
