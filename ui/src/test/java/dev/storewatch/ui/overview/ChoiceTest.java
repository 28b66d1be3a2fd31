package dev.storewatch.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.warehouse.metric.MetricCatalog;
import dev.storewatch.warehouse.query.StoreId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @Test
    void anAddressChoosesByStoreAndIndicator() {
        Choice choice = new Choice(new StoreId("s1"), MetricCatalog.REFUND_RATE);
        assertThat(Choice.of(address("store=s1&metric=refund_rate"))).contains(choice);
        assertThat(Choice.of(choice.in(address("range=28d")))).contains(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store=s1", "metric=sales", "store=s1&metric=nothing", "store=s1&metric=net_sales"})
    void nothingIsChosenWithoutAStoreAndOneOfTheNine(String query) {
        assertThat(Choice.of(address(query))).isEmpty();
    }

    private static Address address(String query) {
        return Address.parse(QueryParameters.fromString(query));
    }
}
