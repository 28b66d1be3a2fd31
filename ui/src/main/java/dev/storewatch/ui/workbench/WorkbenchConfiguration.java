package dev.storewatch.ui.workbench;

import dev.storewatch.ui.AppConfig;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.workbench.AnalystSql;
import dev.storewatch.warehouse.workbench.QueryShelf;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the workbench where there is a user of ClickHouse for it. */
@Configuration(proxyBeanMethods = false)
class WorkbenchConfiguration {

    /** The desk, or none. */
    record Workbench(Optional<Desk> desk) {}

    @Bean
    Workbench workbench(AppConfig config, AuditLog audit, InstantSource clock) {
        return new Workbench(config.analyst()
                .map(analyst -> new Desk(
                        new AnalystSql(analyst, config.warehouse()),
                        new QueryShelf(config.warehouse(), clock),
                        audit,
                        clock)));
    }
}
