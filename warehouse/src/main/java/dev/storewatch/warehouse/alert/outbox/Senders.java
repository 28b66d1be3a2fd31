package dev.storewatch.warehouse.alert.outbox;

import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.alert.channel.Destinations;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.HttpSender;
import dev.storewatch.warehouse.alert.send.Sender;
import dev.storewatch.warehouse.alert.send.chat.DingTalk;
import dev.storewatch.warehouse.alert.send.chat.Feishu;
import dev.storewatch.warehouse.alert.send.chat.Slack;
import dev.storewatch.warehouse.alert.send.chat.Teams;
import dev.storewatch.warehouse.alert.send.chat.WeCom;
import dev.storewatch.warehouse.alert.send.chat.Webhook;
import dev.storewatch.warehouse.alert.send.mail.Mail;
import java.net.http.HttpClient;
import java.time.Duration;

/** The sender of each kind of channel; one client for all. */
public final class Senders implements AutoCloseable {

    private final Destinations destinations;
    private final Destinations.Resolver resolver;
    private final Duration timeout;
    private final HttpClient client;

    public Senders(Destinations destinations, Destinations.Resolver resolver, Duration timeout) {
        this.destinations = destinations;
        this.resolver = resolver;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    public Sender of(ChannelKind kind) {
        return switch (kind) {
            case DINGTALK -> http(new DingTalk());
            case FEISHU -> http(new Feishu());
            case WECOM -> http(new WeCom());
            case SLACK -> http(new Slack());
            case TEAMS -> http(new Teams());
            case WEBHOOK -> http(new Webhook());
            case EMAIL -> new Mail(destinations, resolver, timeout);
        };
    }

    private Sender http(Dialect dialect) {
        return new HttpSender(dialect, destinations, resolver, client, timeout);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
