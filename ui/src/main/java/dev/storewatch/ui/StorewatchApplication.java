package dev.storewatch.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.storewatch.ui.access.SignedIn;
import dev.storewatch.ui.alert.AlertRunner;
import dev.storewatch.ui.load.LiveAlerts;
import dev.storewatch.ui.load.LiveOverviews;
import dev.storewatch.ui.load.LiveStories;
import dev.storewatch.ui.meter.FigureServer;
import dev.storewatch.ui.shell.Frame;
import dev.storewatch.warehouse.alert.channel.Seal;
import dev.storewatch.warehouse.alert.desk.AlertDesk;
import dev.storewatch.warehouse.alert.desk.RuleDesk;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.engine.Secrets;
import dev.storewatch.warehouse.ledger.LedgerDesk;
import dev.storewatch.warehouse.query.MetricReader;
import dev.storewatch.warehouse.query.MetricReaders;
import dev.storewatch.warehouse.query.PageQueries;
import dev.storewatch.warehouse.query.VisibleStores;
import dev.storewatch.warehouse.query.WarehouseReader;
import dev.storewatch.warehouse.query.agent.AgentReader;
import dev.storewatch.warehouse.store.Goals;
import dev.storewatch.warehouse.store.Stores;
import dev.storewatch.warehouse.verify.NightlyVerify;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The application that serves the pages. */
@SpringBootApplication(proxyBeanMethods = false)
@Push
@StyleSheet("context://storewatch/tokens.css")
@StyleSheet("context://storewatch/shell.css")
@StyleSheet("context://storewatch/overview.css")
@StyleSheet("context://storewatch/page.css")
@StyleSheet("context://storewatch/alerts.css")
public class StorewatchApplication implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] arguments) {
        AppConfig config = AppConfig.fromEnvironment(System.getenv());
        ParentProcess.exitWithIt();
        builder(config).run(arguments);
    }

    /** The application with its configuration, not yet running. */
    public static SpringApplicationBuilder builder(AppConfig config) {
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(AppConfig.class, () -> config);
            config.oidc().ifPresent(_ -> comeBackFromTheProvider(context.getEnvironment()));
        };
        return new SpringApplicationBuilder(StorewatchApplication.class).initializers(given);
    }

    /** The provider sends people back from another site, where a strict cookie would stay behind and with it what they were sent away with. */
    private static void comeBackFromTheProvider(ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("oidc", Map.of("server.servlet.session.cookie.same-site", "lax")));
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

    /** One for all who see the same stores, so that what one's question opened serves the next one's. */
    @Bean
    Function<VisibleStores, PageQueries> pageQueries(AppConfig config) {
        Map<VisibleStores, PageQueries> queries = new ConcurrentHashMap<>();
        return visible -> queries.computeIfAbsent(visible, stores -> new PageQueries(config.warehouse(), stores));
    }

    @Bean
    AlertDesk alertDesk(AppConfig config, Secrets secrets, InstantSource clock) {
        return new AlertDesk(config.warehouse(), new Seal(secrets.value(Secrets.CHANNEL_KEY)), clock);
    }

    @Bean
    RuleDesk ruleDesk(AppConfig config, MetricReaders readers, AuditLog audit, InstantSource clock) {
        return new RuleDesk(config.warehouse(), readers.seeing(VisibleStores.ALL), audit, clock);
    }

    @Bean
    AlertRunner alertRunner(AppConfig config, Secrets secrets, MetricReaders readers, InstantSource clock) {
        return AlertRunner.start(
                config,
                new Seal(secrets.value(Secrets.CHANNEL_KEY)),
                readers.seeing(VisibleStores.ALL),
                new AgentReader(new PageQueries(config.warehouse(), VisibleStores.ALL), clock));
    }

    @Bean
    LedgerDesk ledgerDesk(AppConfig config, InstantSource clock) {
        return new LedgerDesk(config.warehouse(), clock);
    }

    @Bean
    FigureServer figureServer(AppConfig config) {
        return FigureServer.start(config);
    }

    @Bean
    Stores stores(AppConfig config, InstantSource clock) {
        return new Stores(config.warehouse(), clock);
    }

    @Bean
    LiveAlerts liveAlerts(AlertDesk desk) {
        return new LiveAlerts(desk::inbox);
    }

    @Bean
    LiveStories liveStories(AlertDesk desk) {
        return new LiveStories(desk::stories);
    }

    @Bean
    NightlyVerify nightlyVerify(AppConfig config, InstantSource clock) {
        return new NightlyVerify(config.warehouse(), clock).start();
    }

    @Bean
    Goals goals(AppConfig config, InstantSource clock) {
        return new Goals(config.warehouse(), clock);
    }

    @Bean
    LiveOverviews liveOverviews(MetricReaders readers, InstantSource clock) {
        return new LiveOverviews(readers, clock);
    }

    /** Made anew for every page, for whoever is signed in then. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Frame frame(
            I18NProvider translations,
            AuthenticationContext login,
            InstantSource clock,
            LiveOverviews live,
            LiveAlerts alerts,
            MetricReader reader,
            Function<VisibleStores, PageQueries> queries,
            AuditLog audit,
            SignedIn signedIn) {
        Actor actor = signedIn.actor();
        return new Frame(
                translations,
                login,
                signedIn.viewer(),
                clock,
                live.seeing(signedIn.visibleStores()),
                alerts,
                reader,
                queries.apply(signedIn.visibleStores()),
                what -> audit.write(actor, AuditAction.EXPORT, what, ""));
    }
}
