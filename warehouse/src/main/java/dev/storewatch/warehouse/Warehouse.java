package dev.storewatch.warehouse;

import com.clickhouse.jdbc.DataSourceImpl;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Pooled connections to the warehouse as one user; the one place outside {@code query} that knows JDBC and jOOQ. Connects when first
 * used, reconnects after the engine came back, safe for use by several threads.
 */
public final class Warehouse implements AutoCloseable {

    private final HikariDataSource pool;
    private final DSLContext context;

    private Warehouse(HikariDataSource pool) {
        this.pool = pool;
        this.context = DSL.using(pool, SQLDialect.CLICKHOUSE, new Settings().withRenderSchema(false));
    }

    /** Opens nothing yet: the first statement connects. */
    public static Warehouse of(WarehouseAccess access) {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        // TRICKY: jOOQ and pools call transaction methods that ClickHouse lacks; without this each call throws.
        properties.setProperty("jdbc_ignore_unsupported_values", "true");
        HikariConfig config = new HikariConfig();
        config.setPoolName("warehouse-" + access.user());
        config.setDataSource(new DataSourceImpl("jdbc:clickhouse:" + access.url() + "/storewatch", properties));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new Warehouse(new HikariDataSource(config));
    }

    /** For queries built by jOOQ. */
    public DSLContext dsl() {
        return context;
    }

    /** For what needs plain JDBC. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes every connection; the engine stops quicker with none open. */
    @Override
    public void close() {
        pool.close();
    }
}
