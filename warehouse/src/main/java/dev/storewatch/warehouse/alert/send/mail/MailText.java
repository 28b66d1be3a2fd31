package dev.storewatch.warehouse.alert.send.mail;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Line;
import dev.storewatch.warehouse.alert.notice.Notice;

/** A notice as plain text, which every mail program shows. */
final class MailText {

    private MailText() {}

    static String plain(Notice notice, Channel channel) {
        StringBuilder text = new StringBuilder(notice.headline(channel.language())).append("\n\n");
        for (Line line : notice.lines()) {
            text.append(line.text(channel.language())).append('\n');
        }
        if (!notice.link().isEmpty()) {
            text.append('\n').append(notice.link()).append('\n');
        }
        return text.toString();
    }
}
