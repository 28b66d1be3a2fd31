package dev.storewatch.warehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storewatch.warehouse.metric.MetricValue.Known;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static final Goal TWENTY_TO_THIRTY_PER_CENT = Goal.of(
            Better.LOW,
            Optional.of(new BigDecimal("0.15")),
            Optional.of(new BigDecimal("0.20")),
            Optional.of(new BigDecimal("0.30")));

    @Test
    void aStoresOwnLimitsGoBeforeTheCatalogues() {
        Store own = store(Map.of("refund_rate", TWENTY_TO_THIRTY_PER_CENT));
        Known quarter = new Known(new BigDecimal("0.25"), 100);
        assertThat(Judgement.of(own.judged(MetricCatalog.REFUND_RATE), quarter, Optional.empty(), true)
                        .level())
                .isEqualTo(Level.WARN);
        Store usual = store(Map.of());
        assertThat(Judgement.of(usual.judged(MetricCatalog.REFUND_RATE), quarter, Optional.empty(), true)
                        .level())
                .isEqualTo(Level.CRITICAL);
    }

    @Test
    void theChecklistTakesAStoresOwnWarning() {
        assertThat(store(Map.of("refund_rate", TWENTY_TO_THIRTY_PER_CENT)).checklist().checks().stream()
                        .filter(check -> check.metric().equals(MetricCatalog.REFUND_RATE))
                        .map(Check::limit))
                .containsExactly(new BigDecimal("0.20"));
    }

    @Test
    void aTargetIsReachedOnItsGoodSideTheTargetItselfIncluded() {
        assertThat(TWENTY_TO_THIRTY_PER_CENT.isReached(Better.LOW, new Known(new BigDecimal("0.15"), 1)))
                .contains(true);
        assertThat(TWENTY_TO_THIRTY_PER_CENT.isReached(Better.LOW, new Known(new BigDecimal("0.16"), 1)))
                .contains(false);
        assertThat(Goal.NONE.isReached(Better.LOW, new Known(BigDecimal.ONE, 1)))
                .isEmpty();
    }

    @Test
    void oneLimitAloneOrLimitsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> Goal.of(Better.LOW, Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty()))
                .hasMessageContaining("together");
        assertThatThrownBy(() ->
                        Goal.of(Better.LOW, Optional.empty(), Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)))
                .hasMessageContaining("warn 10, critical 1");
    }

    private static Store store(Map<String, Goal> goals) {
        return new Store(new StoreId("alpha"), "", "other", ZoneId.of("Asia/Shanghai"), "CNY", Map.of(), goals);
    }
}
