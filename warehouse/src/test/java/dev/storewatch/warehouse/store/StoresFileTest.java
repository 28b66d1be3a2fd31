package dev.storewatch.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoresFileTest {

    private static final Store BEFORE = new Store(
            "s1", "One", "tmall", "Asia/Tokyo", "JPY", "09:00", "22:00", new TreeMap<>(Map.of("refund_rate", 0.02)));

    private static Store applied(String json) {
        return StoresFile.parse(json).getFirst().over(BEFORE);
    }

    @Test
    void whatIsNamedIsSetAndTheRestIsLeft() {
        Store after = applied("{\"s1\": {\"currency\": \"BRL\", \"industry\": {\"dispute_rate\": 0.001}}}");
        assertThat(after)
                .isEqualTo(new Store(
                        "s1",
                        "One",
                        "tmall",
                        "Asia/Tokyo",
                        "BRL",
                        "09:00",
                        "22:00",
                        new TreeMap<>(Map.of("refund_rate", 0.02, "dispute_rate", 0.001))));
    }

    @Test
    void everyFieldCanBeSet() {
        Store after = applied("""
                {"s1": {"name": "Eins", "platform": "jd", "time_zone": "America/Sao_Paulo", "currency": "BRL",
                        "service_hours": ["08:30", "24:00"], "industry": {"refund_rate": 0.03}}}
                """);
        assertThat(after)
                .isEqualTo(new Store(
                        "s1",
                        "Eins",
                        "jd",
                        "America/Sao_Paulo",
                        "BRL",
                        "08:30",
                        "24:00",
                        new TreeMap<>(Map.of("refund_rate", 0.03))));
    }

    @Test
    void nothingNamedChangesNothing() {
        assertThat(applied("{\"s1\": {}}")).isEqualTo(BEFORE);
        assertThat(applied("{\"s1\": {\"name\": null}}")).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"time_zone\": \"Mars/Olympus\"}         | Mars/Olympus",
                "{\"time_zone\": \"+08:00\"}               | +08:00",
                "{\"currency\": \"XXY\"}                   | XXY",
                "{\"platform\": \"ebay\"}                  | ebay",
                "{\"service_hours\": [\"9:00\", \"23:00\"]}  | 9:00",
                "{\"service_hours\": [\"23:00\", \"09:00\"]} | 23:00",
                "{\"service_hours\": [\"09:00\"]}          | 09:00",
                "{\"industry\": {\"refund_rate\": \"2 %\"}}  | 2 %",
                "{\"name\": 7}                           | 7",
                "{\"limits\": [60]}                      | [60]",
                "{\"limits\": {\"REVIEW_BAD\": -1}}       | -1",
                "{\"limits\": {\"REVIEW_BAD\": 1.5}}      | 1.5",
                "{\"limits\": {\"REVIEW_BAD\": \"never\"}}  | never",
                "{\"timezone\": \"UTC\"}                   | timezone"
            })
    void whatCannotBeIsRefusedNamingStoreAndValue(String store, String value) {
        assertThatThrownBy(() -> applied("{\"s1\": " + store + "}"))
                .isInstanceOf(StoresFileException.class)
                .hasMessageContaining("s1")
                .hasMessageContaining(value);
    }

    @Test
    void limitsAreNumbersOrOff() {
        List<StoreChange> changes = StoresFile.parse(
                "{\"s1\": {\"limits\": {\"COMPLAINT_UNANSWERED\": 1800, \"FOLLOW_UP_MONTH\": \"off\"}}}");
        assertThat(changes.getFirst().limits())
                .containsExactly(
                        new LimitChange("s1", "COMPLAINT_UNANSWERED", OptionalLong.of(1800)),
                        new LimitChange("s1", "FOLLOW_UP_MONTH", OptionalLong.empty()));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> StoresFile.parse("[]")).isInstanceOf(StoresFileException.class);
        assertThatThrownBy(() -> StoresFile.parse("{\"s1\": ")).hasMessageContaining("not JSON");
    }
}
