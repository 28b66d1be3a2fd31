package dev.storewatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.storewatch.warehouse.metric.Language;
import dev.storewatch.warehouse.query.DayRange;
import dev.storewatch.warehouse.query.Period;
import dev.storewatch.warehouse.query.StoreId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void anEmptyAddressIsTheLastSevenDays() {
        Address state = parse("");
        assertThat(state.period()).isEqualTo(new Period.Recent(7, 0));
        assertThat(state.store()).isEmpty();
        assertThat(state.rest()).isEmpty();
        assertThat(state.language()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range=today",
                "range=month&lang=zh",
                "range=2018-08-01..2018-08-31&store=a%26b&metric=refund_rate&lang=en&theme=dark"
            })
    void anAddressLeadsBackToTheSameState(String address) {
        Address state = parse(address);
        assertThat(Address.parse(state.query())).isEqualTo(state);
    }

    @Test
    void everythingAnAddressSaysIsRead() {
        Address state = parse("range=2018-08-01..2018-08-31&store=s1&metric=refund_rate&lang=en&theme=dark");
        assertThat(state.period())
                .isEqualTo(
                        new Period.Fixed(new DayRange(LocalDate.parse("2018-08-01"), LocalDate.parse("2018-08-31"))));
        assertThat(state.store()).contains(new StoreId("s1"));
        assertThat(state.said("metric")).contains("refund_rate");
        assertThat(state.language()).contains(Language.EN);
        assertThat(state.theme()).contains(Theme.DARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range=..",
                "range=2018-13-01..2018-01-01",
                "range=2018-02-01..2018-01-01",
                "range=1000-01-01..2999-01-01",
                "range=x&store=&metric=",
                "lang=fr&theme=pink"
            })
    void whatAnAddressSaysWronglyIsAsIfItWereNotSaid(String address) {
        assertThat(parse(address)).isEqualTo(parse(""));
    }

    @Test
    void onTheWayToAnotherPageWhatOnlyThisOneUnderstandsStaysBehind() {
        Address address =
                parse("range=28d&store=s%261&metric=refund_rate&lang=en").elsewhere();
        assertThat(address.of(Destination.AGENTS)).isEqualTo("agents?range=28d&store=s%261&lang=en");
    }

    private static Address parse(String query) {
        return Address.parse(QueryParameters.fromString(query));
    }
}
