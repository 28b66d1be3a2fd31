package dev.storewatch.warehouse.alert.send.mail;

import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.notice.Notice;
import dev.storewatch.warehouse.alert.send.Backoff;
import dev.storewatch.warehouse.alert.send.Outcome;
import dev.storewatch.warehouse.alert.send.Redaction;
import dev.storewatch.warehouse.alert.send.Sender;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Hands notices to a mail server; the message id is the notice's, so that a mailbox can tell a repeat. */
public final class Mail implements Sender {

    private final Destinations destinations;
    private final Destinations.Resolver resolver;
    private final Duration timeout;

    /** @param timeout for connecting and for each answer */
    public Mail(Destinations destinations, Destinations.Resolver resolver, Duration timeout) {
        this.destinations = destinations;
        this.resolver = resolver;
        this.timeout = timeout;
    }

    @Override
    public boolean fits(Notice notice, Channel channel) {
        return true;
    }

    @Override
    public Outcome send(Notice notice, Channel channel, Instant now) {
        try {
            Optional<String> refusal = destinations.refusal(channel.kind(), channel.address(), resolver);
            if (refusal.isPresent()) {
                return new Outcome.Misconfigured(refusal.get());
            }
            return Redaction.of(channel).outcome(handOver(notice, channel, Mailbox.of(channel.address()), now));
        } catch (UnknownHostException unknown) {
            return new Outcome.Retry(
                    Backoff.ATTEMPTS,
                    "no address found for host " + channel.address().getHost());
        } catch (IllegalArgumentException wrongAddress) {
            return new Outcome.Misconfigured(String.valueOf(wrongAddress.getMessage()));
        }
    }

    private Outcome handOver(Notice notice, Channel channel, Mailbox mailbox, Instant now) {
        Session session = Session.getInstance(properties(mailbox));
        try (Transport transport = session.getTransport(mailbox.tlsFromStart() ? "smtps" : "smtp")) {
            Message message = message(session, notice, channel, mailbox, now);
            if (channel.secret().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(mailbox.host(), mailbox.port(), mailbox.user(), channel.secret());
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Delivered(true, "taken by " + mailbox.host());
        } catch (AuthenticationFailedException | AddressException wrong) {
            return new Outcome.Misconfigured(MailFailure.words(wrong));
        } catch (MessagingException failure) {
            return MailFailure.outcome(failure);
        }
    }

    private static Message message(Session session, Notice notice, Channel channel, Mailbox mailbox, Instant now)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + notice.id() + "@storewatch>");
            }
        };
        message.setFrom(new InternetAddress(mailbox.from(), true));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(mailbox.to(), true));
        message.setSubject(notice.headline(channel.language()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (notice.sheet().isEmpty()) {
            message.setText(MailText.plain(notice, channel), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(MailReport.of(notice, channel));
        }
        return message;
    }

    private Properties properties(Mailbox mailbox) {
        String protocol = mailbox.tlsFromStart() ? "smtps" : "smtp";
        Properties properties = new Properties();
        properties.setProperty("mail." + protocol + ".host", mailbox.host());
        properties.setProperty("mail." + protocol + ".port", String.valueOf(mailbox.port()));
        properties.setProperty("mail." + protocol + ".starttls.enable", String.valueOf(mailbox.tlsLater()));
        properties.setProperty("mail." + protocol + ".starttls.required", String.valueOf(mailbox.tlsLater()));
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + wait, String.valueOf(timeout.toMillis()));
        }
        return properties;
    }
}
