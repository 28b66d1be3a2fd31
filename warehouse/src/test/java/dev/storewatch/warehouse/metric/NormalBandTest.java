package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalBandTest {

    /** Of 10, 11, 12, 14, 50 the median is 12; the distances 2, 1, 0, 2, 38 have the median 2: 12 ± 2 × 1.4826 × 2. */
    @Test
    void oneFreakDayDoesNotWidenWhatIsUsual() {
        NormalBand band = NormalBand.of(List.of(10.0, 50.0, 11.0, 14.0, 12.0)).orElseThrow();
        assertThat(band.median()).isEqualTo(12);
        assertThat(band.low()).isCloseTo(12 - 5.9304, within(1e-9));
        assertThat(band.high()).isCloseTo(12 + 5.9304, within(1e-9));
    }

    /** 1, 2, 3, 10: median 2.5, distances 1.5, 0.5, 0.5, 7.5, their median 1. */
    @Test
    void nothingUsualLiesBelowZero() {
        NormalBand band = NormalBand.of(List.of(1.0, 2.0, 3.0, 10.0)).orElseThrow();
        assertThat(band.median()).isEqualTo(2.5);
        assertThat(band.low()).isZero();
        assertThat(band.high()).isCloseTo(2.5 + 2.9652, within(1e-9));
    }

    @Test
    void threeWeeksSayNothing() {
        assertThat(NormalBand.of(List.of(1.0, 2.0, 3.0))).isEmpty();
    }
}
