package dev.storewatch.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.MetricReaders;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/** The application that serves the pages. */
@SpringBootApplication(proxyBeanMethods = false)
@Push
@StyleSheet("context://storewatch/tokens.css")
@StyleSheet("context://storewatch/shell.css")
@StyleSheet("context://storewatch/overview.css")
public class StorewatchApplication implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] arguments) {
        AppConfig config = AppConfig.fromEnvironment(System.getenv());
        ParentProcess.exitWithIt();
        builder(config).run(arguments);
    }

    /** The application with its configuration, not yet running. */
    public static SpringApplicationBuilder builder(AppConfig config) {
        ApplicationContextInitializer<GenericApplicationContext> given =
                context -> context.registerBean(AppConfig.class, () -> config);
        return new SpringApplicationBuilder(StorewatchApplication.class).initializers(given);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addMetaTag("color-scheme", "light dark");
        page.addMetaTag("robots", "noindex");
        page.addLink("icon", "storewatch/icon.svg");
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Secrets secrets(AppConfig config) {
        return Secrets.of(config.home());
    }

    @Bean
    MetricReaders metricReaders(AppConfig config, InstantSource clock) {
        Map<VisibleStores, MetricReader> readers = new ConcurrentHashMap<>();
        return visible ->
                readers.computeIfAbsent(visible, stores -> new WarehouseReader(config.warehouse(), stores, clock));
    }

    @Bean
    LiveOverviews liveOverviews(MetricReaders readers, InstantSource clock) {
        return new LiveOverviews(readers, clock);
    }
}
