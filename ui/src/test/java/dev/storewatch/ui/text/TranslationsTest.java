package dev.storewatch.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties chinese = words("_zh_CN");
        Properties english = words("_en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    private static long places(String text) {
        return text.chars().filter(one -> one == '{').count();
    }

    private static Properties words(String language) throws IOException {
        String path = "/vaadin-i18n/translations" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(path), path)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        }
    }
}
