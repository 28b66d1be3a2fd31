package dev.storewatch.warehouse.engine;

import java.nio.file.Path;

/**
 * The engine's configuration: loopback only, little work when idle, a log of queries for a week and of parts for three days. No other log of the system: one that is named
 * here, however, is kept, and some (a row of a thousand columns a second) cost more than all that comes in.
 */
final class ConfigXml {

    private ConfigXml() {}

    /**
     * Renders the configuration.
     *
     * @param users the file of users beside it
     * @param authPort where {@link OnceOnly} answers
     */
    static String render(Path users, int authPort, long memoryBytes) {
        return """
                <clickhouse>
                  <display_name>storewatch</display_name>
                  <users_config>%s</users_config>
                  <http_authentication_servers><once>
                    <uri>http://127.0.0.1:%d/</uri>
                    <connection_timeout_ms>60000</connection_timeout_ms>
                    <receive_timeout_ms>60000</receive_timeout_ms>
                    <send_timeout_ms>60000</send_timeout_ms>
                    <max_tries>1</max_tries>
                  </once></http_authentication_servers>
                  <access_control_improvements>
                    <select_from_system_db_requires_grant>true</select_from_system_db_requires_grant>
                    <select_from_information_schema_requires_grant>true</select_from_information_schema_requires_grant>
                    <settings_constraints_replace_previous>true</settings_constraints_replace_previous>
                  </access_control_improvements>
                  <shutdown_wait_unfinished>2</shutdown_wait_unfinished>
                  <max_server_memory_usage>%d</max_server_memory_usage>
                  <background_pool_size>4</background_pool_size>
                  <background_schedule_pool_size>16</background_schedule_pool_size>
                  <asynchronous_metrics_update_period_s>10</asynchronous_metrics_update_period_s>
                  <query_log>
                    <database>system</database><table>query_log</table>
                    <engine>ENGINE = MergeTree PARTITION BY toYYYYMM(event_date) ORDER BY (event_date, event_time) TTL event_date + INTERVAL 7 DAY</engine>
                    <flush_interval_milliseconds>5000</flush_interval_milliseconds>
                  </query_log>
                  <part_log>
                    <database>system</database><table>part_log</table>
                    <engine>ENGINE = MergeTree PARTITION BY toYYYYMM(event_date) ORDER BY (event_date, event_time) TTL event_date + INTERVAL 3 DAY</engine>
                    <flush_interval_milliseconds>5000</flush_interval_milliseconds>
                  </part_log>
                </clickhouse>
                """.formatted(users, authPort, memoryBytes);
    }
}
