package dev.storewatch.warehouse.query.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Another database over the same raw events. Not thread-safe. */
public abstract class Rival implements AutoCloseable {

    /** Tables that keep for each day or refund what the questions would else work out of events, made once and never kept up to date. */
    static final List<String> SUMMARIES = List.of(
            """
            CREATE TABLE store_summary AS
            SELECT store_id, local_day AS day, sum(paid) AS orders_paid, sum(sales) AS sales_amount, sum(refunded) AS refunds_succeeded FROM (
                SELECT store_id, local_day, 1 AS paid, amount AS sales, 0 AS refunded FROM (
                    SELECT DISTINCT ON (store_id, order_id) store_id, local_day, amount FROM order_event
                    WHERE type = 'order.paid' ORDER BY store_id, order_id, happened_at, event_id) AS orders
                UNION ALL
                SELECT store_id, local_day, 0, 0, 1 FROM (
                    SELECT DISTINCT ON (store_id, refund_id) store_id, local_day FROM order_event
                    WHERE type = 'refund.succeeded' ORDER BY store_id, refund_id, happened_at, event_id) AS refunds) AS both_kinds
            GROUP BY store_id, local_day""",
            """
            CREATE TABLE refund_summary AS
            SELECT created.store_id, created.refund_id, created.happened_at AS created_at, created.local_day AS created_day,
                created.reason_code AS first_reason, coalesce(modified.reason_code, created.reason_code) AS latest_reason, ended.ended_at,
                created.sku_id, ended.succeeded
            FROM (SELECT DISTINCT ON (store_id, refund_id) * FROM order_event
                  WHERE type = 'refund.created' ORDER BY store_id, refund_id, happened_at, event_id) AS created
            LEFT JOIN (SELECT DISTINCT ON (store_id, refund_id) store_id, refund_id, reason_code FROM order_event
                  WHERE type = 'refund.modified' AND reason_code <> '' ORDER BY store_id, refund_id, happened_at DESC, event_id DESC) AS modified
                ON modified.store_id = created.store_id AND modified.refund_id = created.refund_id
            LEFT JOIN (SELECT store_id, refund_id, min(happened_at) AS ended_at,
                      max(CASE WHEN type = 'refund.succeeded' THEN 1 ELSE 0 END) AS succeeded FROM order_event
                  WHERE type IN ('refund.succeeded', 'refund.closed') GROUP BY store_id, refund_id) AS ended
                ON ended.store_id = created.store_id AND ended.refund_id = created.refund_id""",
            """
            CREATE TABLE agent_summary AS
            SELECT store_id, agent_id, local_day AS day, count(*) AS agent_messages FROM chat_event
            WHERE type = 'message.sent' AND sender = 'AGENT' AND NOT auto_reply GROUP BY store_id, agent_id, local_day""",
            """
            CREATE TABLE complaint_summary AS
            SELECT store_id, local_day AS day, category, count(*) AS complaints, sum(CASE WHEN source = 'PLATFORM' THEN 1 ELSE 0 END) AS of_platform
            FROM (SELECT DISTINCT ON (store_id, complaint_id) store_id, local_day, category, source FROM order_event
                  WHERE type = 'complaint.opened' ORDER BY store_id, complaint_id, happened_at, event_id) AS opened
            GROUP BY store_id, local_day, category""",
            """
            CREATE TABLE review_summary AS
            SELECT store_id, local_day AS day, sku_id, sum(CASE WHEN removed THEN 0 ELSE 1 END) AS reviews,
                sum(CASE WHEN NOT removed AND rating BETWEEN 1 AND 2 THEN 1 ELSE 0 END) AS bad
            FROM (
            """ + RivalQuestion.REVIEWS_NOW + ") AS review GROUP BY store_id, local_day, sku_id",
            "CREATE INDEX store_summary_day ON store_summary (day)",
            "CREATE INDEX refund_summary_day ON refund_summary (created_day)",
            "CREATE INDEX agent_summary_day ON agent_summary (day)",
            "CREATE INDEX complaint_summary_day ON complaint_summary (day)",
            "CREATE INDEX review_summary_day ON review_summary (day)");

    /** DuckDB, and PostgreSQL where it is installed, with the events of these files and with summaries. */
    public static List<Rival> over(Path directory) {
        List<Rival> rivals = new ArrayList<>();
        try {
            rivals.add(new DuckDbRival(directory));
            PostgresRival.in(directory).ifPresent(rivals::add);
            for (Rival rival : rivals) {
                rival.load(directory);
                for (String statement : SUMMARIES) {
                    rival.run(statement);
                }
                rival.settle();
            }
            return rivals;
        } catch (SQLException | IOException failure) {
            rivals.forEach(Rival::close);
            throw new BenchException("Another database could not be made ready", failure);
        } catch (InterruptedException interrupted) {
            rivals.forEach(Rival::close);
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted while other databases were made ready", interrupted);
        }
    }

    public abstract String name();

    /** CPU milliseconds of the database so far. */
    public abstract double cpuMillis();

    abstract Connection connection();

    /** Takes the files in, with indexes. */
    abstract void load(Path directory) throws SQLException, IOException;

    /** Gathers whatever statistics the database wants. */
    abstract void settle() throws SQLException;

    @Override
    public abstract void close();

    final void run(String statement) throws SQLException {
        try (Statement sql = connection().createStatement()) {
            sql.execute(statement);
        }
    }

    /** The answer to a question whose {@code $} names are replaced by these values. */
    public final Set<List<String>> ask(String question, Map<String, String> values) {
        String filled = question;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("$" + value.getKey(), value.getValue());
        }
        Set<List<String>> rows = RivalQuestion.set();
        try (Statement sql = connection().createStatement();
                ResultSet answer = sql.executeQuery(filled)) {
            while (answer.next()) {
                Object[] row = new Object[answer.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = answer.getObject(column + 1);
                }
                List<String> written = RivalQuestion.row(row);
                if (RivalQuestion.isAnything(written)) {
                    rows.add(written);
                }
            }
        } catch (SQLException failure) {
            throw new BenchException(name() + " did not answer " + filled, failure);
        }
        return rows;
    }
}
