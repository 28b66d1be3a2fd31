package dev.storewatch.warehouse.alert.send.mail;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.send.ChartImage;
import dev.storewatch.warehouse.metric.Label;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as plain text and, for programs that show it, as a table with its chart inside the message. */
final class MailReport {

    private static final String CHART = "chart@storewatch";

    private MailReport() {}

    static MimeMultipart of(Notice notice, Channel channel) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(MailText.plain(notice, channel), StandardCharsets.UTF_8.name());
        boolean drawn = ChartImage.isPossible();
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(notice, channel, drawn), StandardCharsets.UTF_8.name(), "html");
        MimeMultipart shown = new MimeMultipart("related");
        shown.addBodyPart(html);
        if (drawn) {
            MimeBodyPart image = new MimeBodyPart();
            image.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(ChartImage.png(notice, channel.language()), "image/png")));
            image.setContentID("<" + CHART + ">");
            image.setDisposition(MimeBodyPart.INLINE);
            shown.addBodyPart(image);
        }
        MimeBodyPart related = new MimeBodyPart();
        related.setContent(shown);
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(plain);
        both.addBodyPart(related);
        return both;
    }

    private static String html(Notice notice, Channel channel, boolean drawn) {
        StringBuilder html = new StringBuilder("<h3>")
                .append(escaped(notice.headline(channel.language())))
                .append("</h3><table border=1 cellpadding=4 style=\"border-collapse:collapse\"><tr>");
        for (Label head : notice.sheet().heads()) {
            html.append("<th>").append(escaped(head.in(channel.language()))).append("</th>");
        }
        html.append("</tr>");
        for (List<String> row : notice.sheet().rows()) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                html.append(column == 0 ? "<td>" : "<td align=right>")
                        .append(escaped(row.get(column)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
        if (drawn) {
            html.append("<p><img src=\"cid:")
                    .append(CHART)
                    .append("\" alt=\"")
                    .append(escaped(notice.sheet().measured().in(channel.language())))
                    .append("\"></p>");
        }
        if (!notice.link().isEmpty()) {
            html.append("<p><a href=\"")
                    .append(escaped(notice.link()))
                    .append("\">")
                    .append(escaped(notice.link()))
                    .append("</a></p>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
