package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveObjectsTest {

    @Test
    void whatTheCollectorFillsGapsWithIsNotCounted() {
        String histogram = """
                1540:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:        163907       23934128  [B (java.base@25.0.3)
                   2:          1023       13023936  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
                   3:        156193        3748632  java.lang.String (java.base@25.0.3)
                Total        321123       40706696
                """;
        // 23,934,128 + 3,748,632
        assertThat(LiveObjects.bytes(histogram.lines())).isEqualTo(27_682_760);
    }

    @Test
    void aProcessThatDoesNotTellIsAFailure() {
        assertThatThrownBy(() -> LiveObjects.bytes(Stream.of("1540:", "Unable to open socket file")))
                .isInstanceOf(LaunchException.class);
    }
}
