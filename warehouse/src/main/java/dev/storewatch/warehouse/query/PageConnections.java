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

/** Opens connections whose queries the warehouse itself stops at limits of time and rows. */
final class PageConnections {
    /** Seconds after which the warehouse gives a query up. */
    static final int LONGEST_SECONDS = 10;
    /** Rows after which the warehouse refuses to answer. */
    static final int MOST_ROWS = 200_000;

    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false);

    private final WarehouseAccess access;

    PageConnections(WarehouseAccess access) {
        this.access = access;
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
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
