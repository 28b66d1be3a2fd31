package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

    /** z² = 3.84144; 5 of 10: middle (0.5 + 0.192072) / 1.384144 = 0.5; half 1.959964 / 1.384144 × √(0.025 + 0.0096036) = 0.2634. */
    @Test
    void halfOfTenLiesBetweenAQuarterAndThreeQuarters() {
        Wilson interval = Wilson.of(5, 10);
        assertThat(interval.low()).isCloseTo(0.2366, within(0.0001));
        assertThat(interval.high()).isCloseTo(0.7634, within(0.0001));
    }

    /** All of 4: the low end is n / (n + z²) = 4 / 7.84144. */
    @Test
    void allOfFewIsNotCertainty() {
        Wilson interval = Wilson.of(4, 4);
        assertThat(interval.low()).isCloseTo(0.5101, within(0.0001));
        assertThat(interval.high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aShareNeedsCases() {
        assertThatThrownBy(() -> Wilson.of(0, 0)).hasMessageContaining("0 of 0");
        assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessageContaining("3 of 2");
    }
}
