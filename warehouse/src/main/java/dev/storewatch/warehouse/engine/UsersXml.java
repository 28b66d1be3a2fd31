package dev.storewatch.warehouse.engine;

import dev.storewatch.warehouse.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The engine's users: only what is granted here is allowed, nothing that reaches files or other machines is. */
final class UsersXml {

    /** Tables of the application alone: accounts with their hashes, what people did, what each keeps for themselves, channels with their keys. */
    private static final List<String> PRIVATE = List.of(
            "account_version",
            "audit_event",
            "saved_query_version",
            "query_run",
            "alert_channel_version",
            "alert_person_version");

    private static final List<String> INGEST_GRANTS =
            withoutPrivate("SELECT, INSERT", List.of("GRANT SELECT, INSERT ON storewatch.*"));

    private static final List<String> APP_GRANTS = List.of(
            "GRANT SELECT, INSERT, ALTER, CREATE DATABASE, CREATE TABLE, CREATE VIEW, CREATE DICTIONARY, DROP TABLE, DROP VIEW,"
                    + " DROP DICTIONARY, TRUNCATE, OPTIMIZE, dictGet, SHOW ON storewatch.*",
            "GRANT TABLE ENGINE ON Atomic",
            "GRANT TABLE ENGINE ON MergeTree",
            "GRANT TABLE ENGINE ON ReplacingMergeTree",
            "GRANT TABLE ENGINE ON SummingMergeTree",
            "GRANT TABLE ENGINE ON AggregatingMergeTree",
            "GRANT SELECT ON system.*",
            "GRANT SELECT ON information_schema.*",
            "GRANT KILL QUERY, SYSTEM FLUSH LOGS ON *.*");

    private static final List<String> ANALYST_GRANTS = withoutPrivate(
            "SELECT, SHOW",
            List.of(
                    "GRANT SELECT, dictGet, SHOW ON storewatch.*",
                    "GRANT SELECT ON system.tables",
                    "GRANT SELECT ON system.columns",
                    "GRANT SELECT ON system.databases",
                    "GRANT SELECT ON system.functions",
                    "GRANT SELECT ON system.formats",
                    "GRANT SELECT ON system.data_type_families",
                    "GRANT SELECT ON system.one",
                    "GRANT SELECT ON system.numbers",
                    "GRANT SELECT ON information_schema.*"));

    private UsersXml() {}

    private static List<String> withoutPrivate(String rights, List<String> grants) {
        return Stream.concat(
                        grants.stream(), PRIVATE.stream().map(table -> "REVOKE " + rights + " ON storewatch." + table))
                .toList();
    }

    static String render(Function<Role, String> password) {
        return """
                <clickhouse>
                  <profiles>
                    <default/>
                    <storewatch_app>
                      <async_insert>0</async_insert>
                    </storewatch_app>
                    <storewatch_ingest>
                      <async_insert>0</async_insert>
                      <insert_deduplicate>1</insert_deduplicate>
                      <deduplicate_blocks_in_dependent_materialized_views>1</deduplicate_blocks_in_dependent_materialized_views>
                      <max_partitions_per_insert_block>0</max_partitions_per_insert_block>
                    </storewatch_ingest>
                    <analyst>
                      <readonly>1</readonly>
                      <max_execution_time>60</max_execution_time>
                      <max_memory_usage>2000000000</max_memory_usage>
                      <max_result_rows>1000000</max_result_rows>
                      <result_overflow_mode>throw</result_overflow_mode>
                      <max_memory_usage_for_user>3000000000</max_memory_usage_for_user>
                      <max_concurrent_queries_for_user>6</max_concurrent_queries_for_user>
                      <max_threads>%d</max_threads>
                      <cancel_http_readonly_queries_on_client_close>1</cancel_http_readonly_queries_on_client_close>
                      <constraints>
                        <max_execution_time><max>60</max></max_execution_time>
                        <max_memory_usage><max>2000000000</max></max_memory_usage>
                        <max_result_rows><max>1000000</max></max_result_rows>
                      </constraints>
                    </analyst>
                  </profiles>
                  <quotas><default/></quotas>
                  <users>
                    <default>
                      <http_authentication><server>once</server><scheme>basic</scheme></http_authentication>
                      <networks><ip>127.0.0.1</ip></networks>
                      <profile>default</profile><quota>default</quota>
                    </default>
                """.formatted(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                + user(Role.APP, password.apply(Role.APP), APP_GRANTS)
                + user(Role.INGEST, password.apply(Role.INGEST), INGEST_GRANTS)
                + user(Role.ANALYST, password.apply(Role.ANALYST), ANALYST_GRANTS)
                + "  </users>\n</clickhouse>\n";
    }

    private static String user(Role role, String password, List<String> grants) {
        StringBuilder xml = new StringBuilder("    <" + role.user() + ">\n");
        xml.append("      <password_sha256_hex>").append(sha256(password)).append("</password_sha256_hex>\n");
        xml.append("      <networks><ip>127.0.0.1</ip></networks>\n");
        xml.append("      <profile>").append(role.user()).append("</profile><quota>default</quota>\n");
        xml.append("      <grants>\n");
        grants.forEach(grant -> xml.append("        <query>").append(grant).append("</query>\n"));
        return xml.append("      </grants>\n    </")
                .append(role.user())
                .append(">\n")
                .toString();
    }

    private static String sha256(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
