package dev.storewatch.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.metric.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZH | 9999 | CNY | ¥9,999",
                "ZH | 12345 | CNY | ¥1.23\u202f万",
                "ZH | 10000 | BRL | R$1.00\u202f万",
                "ZH | 1234567890 | CNY | ¥12.35\u202f亿",
                "EN | 9999 | USD | $9,999",
                "EN | 12345 | CNY | ¥12.3k",
                "EN | 12345678 | EUR | €12.35M",
                "EN | -12345 | CNY | −¥12.3k",
                "EN | 5 | CHF | CHF\u202f5"
            })
    void moneyHasItsSymbolAndTheLanguagesUnits(Language language, BigDecimal amount, String currency, String text) {
        assertThat(NumberText.money(amount, currency, MoneyScale.forLargest(language, amount)))
                .isEqualTo(text);
    }

    @Test
    void aSmallAmountInAColumnOfLargeOnesKeepsTheColumnsUnit() {
        MoneyScale scale = MoneyScale.forLargest(Language.ZH, new BigDecimal(123456));
        assertThat(NumberText.money(new BigDecimal(800), "CNY", scale)).isEqualTo("¥0.08\u202f万");
    }

    @Test
    void sharesRoundHalvesUpAndNeverShowMinusZero() {
        assertThat(NumberText.share(new BigDecimal("0.0625"), 1)).isEqualTo("6.3\u202f%");
        assertThat(NumberText.share(new BigDecimal("-0.0001"), 1)).isEqualTo("0.0\u202f%");
    }

    @Test
    void hoursAreHoursAndTwoDigitsOfMinutes() {
        // 3.2 h are 3 h and 12 min; 2.9999 h round to 3 h
        assertThat(NumberText.hours(new BigDecimal("3.2"))).isEqualTo("3\u202fh\u00a012\u202fm");
        assertThat(NumberText.hours(new BigDecimal("2.9999"))).isEqualTo("3\u202fh\u00a000\u202fm");
        assertThat(NumberText.hours(new BigDecimal("0.05"))).isEqualTo("0\u202fh\u00a003\u202fm");
    }

    @Test
    void countsAreGroupedByThousands() {
        assertThat(NumberText.count(1234567)).isEqualTo("1,234,567");
    }
}
