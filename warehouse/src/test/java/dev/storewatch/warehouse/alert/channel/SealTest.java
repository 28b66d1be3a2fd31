package dev.storewatch.warehouse.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("01".repeat(32));

    @Test
    void whatIsClosedOpensForItsOwnerAlone() {
        String sealed = seal.close("SEC-钥匙", "channel c1");

        assertThat(sealed).doesNotContain("SEC");
        assertThat(seal.open(sealed, "channel c1")).isEqualTo("SEC-钥匙");
        assertThatThrownBy(() -> seal.open(sealed, "channel c2")).hasMessageContaining("another key");
    }

    @Test
    void twoSealsOfOneTextDiffer() {
        assertThat(seal.close("secret", "c1")).isNotEqualTo(seal.close("secret", "c1"));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        String sealed = seal.close("secret", "c1");
        assertThatThrownBy(() -> new Seal("02".repeat(32)).open(sealed, "c1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChannelShowsNoSecret() {
        Channel channel =
                Channels.of(ChannelKind.SLACK, "https://hooks.slack.com/services/T00/B00/tokentoken", "signingsecret");
        assertThat(channel.toString()).doesNotContain("tokentoken", "signingsecret", "13800000000");
        assertThat(channel.confidential()).contains("tokentoken", "signingsecret");
    }
}
