package dev.storewatch.warehouse.alert.send.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Channels;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.notice.Notices;
import dev.storewatch.warehouse.alert.notice.Sheet;
import dev.storewatch.warehouse.alert.send.ChartImage;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.metric.Label;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail against a mail server of the test's own. */
class MailIT {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Mail mail =
            new Mail(new Destinations(Set.of(), Set.of("127.0.0.1")), Destinations.SYSTEM, Duration.ofSeconds(5));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Channel channel(String more, String password) {
        return Channels.of(
                ChannelKind.EMAIL,
                "smtp://127.0.0.1:" + server.getSmtp().getPort() + "/?from=watch@example.com&to=team@example.com"
                        + more,
                password);
    }

    @Test
    void aNoticeArrivesAsTextWithTheNoticesId() throws Exception {
        Outcome outcome = mail.send(Notices.usual("n1"), channel("&tls=none", ""), Notices.NOON);

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[告警] 旗舰店 介入率 4.1 %");
        assertThat(message.getMessageID()).isEqualTo("<n1@storewatch>");
        assertThat(message.getContent().toString())
                .contains("数值：4.1 %", "质量问题 ×7 SKU A-113", "https://storewatch.example/stores/s1");
        assertThat(GreenMailUtil.getWholeMessage(message)).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void aReportArrivesAsTextAsATableAndAsAPictureOfItsBars() throws Exception {
        Label talks = new Label("会话", "Conversations");
        Sheet sheet = new Sheet(
                List.of(new Label("客服", "Agent"), talks),
                List.of(List.of("<lily>", "10"), List.of("may", "5")),
                List.of(10.0, 5.0),
                talks);
        mail.send(Notices.report("r1", sheet), channel("&tls=none", ""), Notices.NOON);

        MimeMultipart both = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        MimeMultipart shown = (MimeMultipart) both.getBodyPart(1).getContent();
        assertThat(shown.getBodyPart(0).getContent().toString())
                .contains("<td>&lt;lily&gt;</td><td align=right>10</td>", "<td>may</td><td align=right>5</td>");
        assertThat(shown.getCount()).isEqualTo(ChartImage.isPossible() ? 2 : 1);
        if (ChartImage.isPossible()) {
            BufferedImage picture = ImageIO.read(shown.getBodyPart(1).getInputStream());
            // Rows are 28 high below two of words; the second bar is half the first.
            int first = bar(picture, 28 * 2 + 14);
            assertThat(first).isPositive();
            assertThat(bar(picture, 28 * 3 + 14)).isEqualTo(first / 2);
        }
    }

    /** Pixels of the bars' colour in one line of the picture. */
    private static int bar(BufferedImage picture, int y) {
        return (int) IntStream.range(0, picture.getWidth())
                .filter(x -> (picture.getRGB(x, y) & 0xFFFFFF) == 0x3B6FB6)
                .count();
    }

    @Test
    void withoutTlsNothingIsSentUnlessSaidSo() {
        Outcome outcome = mail.send(Notices.usual("n1"), channel("", ""), Notices.NOON);
        assertThat(outcome).isInstanceOf(Outcome.Misconfigured.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsAFaultOfTheSetup() {
        server.setUser("watch", "rightpassword");
        server.getUserManager().setAuthRequired(true);
        Outcome outcome =
                mail.send(Notices.usual("n1"), channel("&tls=none&user=watch", "wrongpassword"), Notices.NOON);
        assertThat(outcome).isInstanceOf(Outcome.Misconfigured.class);
        assertThat(outcome.why()).doesNotContain("wrongpassword");
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        Channel channel = channel("&tls=none", "");
        server.stop();
        assertThat(mail.send(Notices.usual("n1"), channel, Notices.NOON)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void anAddressWithoutRecipientsIsAFaultOfTheSetup() {
        Channel channel = Channels.of(ChannelKind.EMAIL, "smtp://127.0.0.1:2525/?from=watch@example.com", "");
        assertThat(mail.send(Notices.usual("n1"), channel, Notices.NOON).why()).contains("needs ?to=");
    }
}
