package dev.storewatch.warehouse.query;

import com.clickhouse.jdbc.Driver;
import dev.storewatch.warehouse.WarehouseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections for one who sees certain stores: the warehouse itself leaves out the rows of all others and stops at limits of time and
 * rows, whatever is asked.
 */
final class PageConnections {
    /** Seconds after which the warehouse gives a query up. */
    static final int LONGEST_SECONDS = 10;
    /** Rows after which the warehouse refuses to answer. */
    static final int MOST_ROWS = 200_000;

    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false);

    private final WarehouseAccess access;
    private final VisibleStores visible;
    private volatile @Nullable String filters;

    PageConnections(WarehouseAccess access, VisibleStores visible) {
        this.access = access;
        this.visible = visible;
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    Connection open() throws SQLException {
        return switch (visible) {
            case VisibleStores.All _ -> connect(new Properties());
            case VisibleStores.Only only -> connect(filtered(only));
        };
    }

    /** The tables are asked for once: they change by migrations only, which run before any page is served. */
    private Properties filtered(VisibleStores.Only only) throws SQLException {
        String known = filters;
        if (known == null) {
            try (Connection connection = connect(new Properties())) {
                known = StoreFilters.setting(only, StoreFilters.tables(on(connection)));
                filters = known;
            }
        }
        Properties properties = new Properties();
        properties.setProperty("clickhouse_setting_additional_table_filters", known);
        return properties;
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connection_timeout", "3000");
        properties.setProperty("socket_timeout", String.valueOf((LONGEST_SECONDS + 5) * 1000));
        properties.setProperty("clickhouse_setting_max_execution_time", String.valueOf(LONGEST_SECONDS));
        properties.setProperty("clickhouse_setting_max_result_rows", String.valueOf(MOST_ROWS));
        return new Driver().connect("jdbc:clickhouse:" + access.url() + "/storewatch", properties);
    }

    static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.CLICKHOUSE, SETTINGS);
    }
}
