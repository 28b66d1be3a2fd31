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
    void hoursHaveTwoDigitsOfMinutesWhateverTheirSize() {
        // 3.2 h are 3 h and 12 min; 10799.64 s are 179.994 min and round to 3 h
        assertThat(NumberText.time(new BigDecimal(11520), TimeScale.HOURS)).isEqualTo("3\u202fh\u00a012\u202fm");
        assertThat(NumberText.time(new BigDecimal("10799.64"), TimeScale.HOURS)).isEqualTo("3\u202fh\u00a000\u202fm");
        assertThat(NumberText.time(new BigDecimal(180), TimeScale.HOURS)).isEqualTo("0\u202fh\u00a003\u202fm");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0_s",
        "99.4, 99_s",
        // rounds to 100 s
        "99.5, 1_m 40_s",
        "1199, 19_m 59_s",
        "1203, 20_m 03_s",
        "3569, 59_m 29_s",
        // 59.5 min round to an hour
        "3570, 1_h 00_m",
        "11520, 3_h 12_m"
    })
    void aTimeByItselfIsInTheUnitsThatSuitIt(BigDecimal seconds, String text) {
        assertThat(NumberText.time(seconds, TimeScale.forLargest(seconds)))
                .isEqualTo(text.replace(' ', '\u00a0').replace('_', '\u202f'));
    }

    @Test
    void countsAreGroupedByThousands() {
        assertThat(NumberText.count(1234567)).isEqualTo("1,234,567");
    }
}
