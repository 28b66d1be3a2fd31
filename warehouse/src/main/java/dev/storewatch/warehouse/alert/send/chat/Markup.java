package dev.storewatch.warehouse.alert.send.chat;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;
import java.util.stream.Collectors;

/** The markdown that the Chinese products and Teams share. */
final class Markup {

    private Markup() {}

    /** Text without what the products take for markup: a product's name must not become a link or call everybody. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(
                    switch (text.charAt(i)) {
                        case '<' -> '＜';
                        case '>' -> '＞';
                        case '[' -> '［';
                        case ']' -> '］';
                        case '*' -> '＊';
                        case '`' -> '＇';
                        case '@' -> '＠';
                        case '\n', '\r', '\t' -> ' ';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }

    /** A line, its name in bold. */
    static String line(Line line, Channel channel) {
        if (!line.isFact()) {
            return plain(line.text(channel.language()));
        }
        return "**" + plain(line.name(channel.language())) + "** "
                + plain(line.value().in(channel.language()));
    }

    /** All lines, one a row. */
    static String lines(Notice notice, Channel channel, String lineBreak) {
        return notice.lines().stream().map(line -> line(line, channel)).collect(Collectors.joining(lineBreak));
    }

    /** What the button to the page says. */
    static String open(Channel channel) {
        return switch (channel.language()) {
            case ZH -> "查看";
            case EN -> "Open";
        };
    }
}
