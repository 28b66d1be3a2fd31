package dev.storewatch.warehouse.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private static Optional<String> refusal(Destinations destinations, ChannelKind kind, String url, String leadsTo)
            throws UnknownHostException {
        return destinations.refusal(kind, URI.create(url), host -> List.of(InetAddress.getByName(leadsTo)));
    }

    @Test
    void productsOwnHostsAreReachable() throws Exception {
        assertThat(refusal(Destinations.PRODUCTS_ONLY, ChannelKind.DINGTALK, "https://oapi.dingtalk.com/r", "47.1.2.3"))
                .isEmpty();
        assertThat(refusal(
                        Destinations.PRODUCTS_ONLY,
                        ChannelKind.TEAMS,
                        "https://prod-12.westeurope.logic.azure.com:443/w",
                        "20.1.2.3"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/robot",
                "https://oapi.dingtalk.com.evil.example/robot",
                "https://evil-oapi.dingtalk.com/robot",
                "https://oapi.dingtalk.com@evil.example/robot",
                "https://127.0.0.1/robot",
                "http://oapi.dingtalk.com/robot"
            })
    void otherHostsAndPlainHttpAreNot(String url) throws Exception {
        assertThat(refusal(Destinations.PRODUCTS_ONLY, ChannelKind.DINGTALK, url, "47.1.2.3"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::7f00:1"
            })
    void aNameThatLeadsInsideIsRefused(String address) throws Exception {
        assertThat(refusal(Destinations.PRODUCTS_ONLY, ChannelKind.SLACK, "https://hooks.slack.com/x", address))
                .hasValueSatisfying(why -> assertThat(why).contains("internal address"));
    }

    @Test
    void configuredHostsAreReachableForEveryKind() throws Exception {
        Destinations configured = Destinations.fromEnvironment(Map.of(
                "STOREWATCH_ALERT_HOSTS", "hooks.example.com, .corp.example",
                "STOREWATCH_ALERT_INTERNAL_HOSTS", "127.0.0.1"));
        assertThat(refusal(configured, ChannelKind.WEBHOOK, "https://a.corp.example/x", "47.1.2.3"))
                .isEmpty();
        assertThat(refusal(configured, ChannelKind.WEBHOOK, "https://hooks.example.com/x", "10.0.0.1"))
                .isPresent();
        assertThat(refusal(configured, ChannelKind.WEBHOOK, "http://127.0.0.1:99/x", "127.0.0.1"))
                .isEmpty();
    }
}
