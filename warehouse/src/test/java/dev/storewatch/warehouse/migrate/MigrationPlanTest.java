package dev.storewatch.warehouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationPlanTest {

    private static final SqlFile FIRST = new SqlFile("V0001__create_a.sql", "CREATE TABLE a");
    private static final SqlFile SECOND = new SqlFile("V0002__create_b.sql", "CREATE TABLE b");
    private static final SqlFile VIEW = new SqlFile("R__a.sql", "CREATE OR REPLACE VIEW v");

    @Test
    void onAnEmptyWarehouseEverythingIsApplied() {
        MigrationPlan plan = MigrationPlan.of(List.of(FIRST, SECOND), List.of(VIEW), Map.of());
        assertThat(plan.migrations()).containsExactly(FIRST, SECOND);
        assertThat(plan.views()).containsExactly(VIEW);
    }

    @Test
    void whatWasAppliedIsNotAppliedAgain() {
        Map<String, String> applied = Map.of(FIRST.name(), FIRST.checksum(), VIEW.name(), VIEW.checksum());
        MigrationPlan plan = MigrationPlan.of(List.of(FIRST, SECOND), List.of(VIEW), applied);
        assertThat(plan.migrations()).containsExactly(SECOND);
        assertThat(plan.views()).isEmpty();
    }

    @Test
    void aViewWithAnotherTextIsApplied() {
        MigrationPlan plan = MigrationPlan.of(List.of(), List.of(VIEW), Map.of(VIEW.name(), "older"));
        assertThat(plan.views()).containsExactly(VIEW);
    }

    @Test
    void aChangedMigrationStops() {
        assertThatThrownBy(() -> MigrationPlan.of(List.of(FIRST), List.of(), Map.of(FIRST.name(), "older")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(FIRST.name())
                .hasMessageContaining("was changed");
    }

    @Test
    void aMissingMigrationStops() {
        Map<String, String> applied = Map.of(FIRST.name(), FIRST.checksum(), SECOND.name(), SECOND.checksum());
        assertThatThrownBy(() -> MigrationPlan.of(List.of(FIRST), List.of(), applied))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(SECOND.name())
                .hasMessageContaining("missing");
    }

    @Test
    void aMigrationOutOfOrderStops() {
        assertThatThrownBy(() ->
                        MigrationPlan.of(List.of(FIRST, SECOND), List.of(), Map.of(SECOND.name(), SECOND.checksum())))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("comes before");
    }
}
