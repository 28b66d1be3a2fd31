package dev.storewatch.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void quantilesAreMeasuredValuesByNearestRank() {
        Samples samples = new Samples();
        IntStream.of(50, 15, 40, 20, 35).forEach(samples::add);
        // Five values in order: 15 20 35 40 50. The median is the third; 40 % is the second (0.4 x 5 = 2), 41 % the
        // third.
        assertThat(samples.median()).isEqualTo(35);
        assertThat(samples.quantile(0.4)).isEqualTo(20);
        assertThat(samples.quantile(0.41)).isEqualTo(35);
        assertThat(samples.quantile(1)).isEqualTo(50);
        assertThat(samples.least()).isEqualTo(15);
        assertThat(samples.most()).isEqualTo(50);
    }

    @Test
    void ofNothingNothingIsSaid() {
        assertThatThrownBy(() -> new Samples().median()).hasMessage("nothing was measured");
    }
}
