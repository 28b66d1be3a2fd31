-- Files of the machine, by every table function and engine that reads or lists them
SELECT * FROM file('/etc/passwd', 'LineAsString', 'line String')
SELECT file('/etc/passwd')
SELECT * FROM file('{home}/secrets.properties', 'LineAsString', 'line String')
SELECT file('{home}/secrets.properties')
SELECT * FROM file('../../secrets.properties', 'LineAsString', 'line String')
SELECT file('../../secrets.properties')
SELECT * FROM file('/proc/self/environ', 'LineAsString', 'line String')
SELECT file('/proc/self/environ')
SELECT * FROM file('/proc/1/environ', 'LineAsString', 'line String')
SELECT file('/proc/1/environ')
SELECT * FROM file('user_files/x', 'LineAsString', 'line String')
SELECT file('user_files/x')
SELECT file('{home}/run/users.xml')
SELECT file('{home}/run/config.xml')
SELECT file(concat('{home}/', 'secrets.properties'))
SELECT * FROM file('{home}/*', 'LineAsString', 'line String')
SELECT _path, line FROM file('{home}/{a,secrets.properties}', 'LineAsString', 'line String')
DESCRIBE file('{home}/secrets.properties', 'LineAsString')
DESCRIBE TABLE file('/etc/passwd')
SELECT * FROM fileCluster('default', '/etc/passwd', 'LineAsString', 'line String')
SELECT * FROM filesystem('/etc')
SELECT * FROM `/etc/passwd`
SELECT * FROM default.`/etc/passwd`
SELECT * FROM '/etc/passwd'
SELECT * FROM sqlite('{home}/clickhouse/a.db', 'a')
SELECT * FROM executable('id', 'TSV', 'line String')
SELECT * FROM executable('cat /etc/passwd', 'TSV', 'line String', (SELECT 1))
SELECT * FROM loop(file('/etc/passwd', 'LineAsString', 'line String')) LIMIT 1
SELECT * FROM icebergLocal('/etc')
SELECT * FROM deltaLakeLocal('/etc')
SELECT * FROM paimonLocal('/etc')
SELECT * FROM arrowFlight('127.0.0.1:{port}', 'x')
SELECT * FROM dictionary('storewatch.none')
SELECT * FROM input('line String') FORMAT TSV
SELECT regionToName(toUInt32(1))
SELECT catboostEvaluate('/etc/passwd', 1)
SELECT naiveBayesClassifier('/etc/passwd', 'a')
SELECT * FROM fuzzQuery('SELECT 1') LIMIT 1
INSERT INTO FUNCTION file('{home}/out.tsv', 'TSV', 'a String') VALUES ('x')
SELECT 1 INTO OUTFILE '{home}/out.tsv'
SELECT 1 INTO OUTFILE '{home}/out.tsv' TRUNCATE FORMAT CSV
INSERT INTO store_version FROM INFILE '{home}/secrets.properties' FORMAT TSV
BACKUP DATABASE storewatch TO File('{home}/backup')
BACKUP TABLE storewatch.store_version TO Disk('default', 'x')
RESTORE ALL FROM File('{home}/backup')
-- Other machines, by every table function and engine that reaches them; a listener counts who calls
SELECT * FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'line String')
SELECT * FROM url('http://127.0.0.1:{port}/', CSV)
SELECT * FROM urlCluster('default', 'http://127.0.0.1:{port}/', 'LineAsString', 'l String')
DESCRIBE url('http://127.0.0.1:{port}/x.csv')
SELECT * FROM s3('http://127.0.0.1:{port}/bucket/file.csv', 'CSV', 'a String')
SELECT * FROM s3Cluster('default', 'http://127.0.0.1:{port}/b/f.csv', 'CSV', 'a String')
SELECT * FROM gcs('http://127.0.0.1:{port}/b/f.csv', 'CSV', 'a String')
SELECT * FROM cosn('http://127.0.0.1:{port}/b/f.csv', 'CSV', 'a String')
SELECT * FROM oss('http://127.0.0.1:{port}/b/f.csv', 'CSV', 'a String')
SELECT * FROM hdfs('hdfs://127.0.0.1:{port}/f', 'TSV', 'a String')
SELECT * FROM azureBlobStorage('DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:{port}/a', 'c', 'f', 'CSV', 'auto', 'a String')
SELECT * FROM iceberg('http://127.0.0.1:{port}/b/t/')
SELECT * FROM icebergS3('http://127.0.0.1:{port}/b/t/')
SELECT * FROM deltaLake('http://127.0.0.1:{port}/b/t/')
SELECT * FROM hudi('http://127.0.0.1:{port}/b/t/')
SELECT * FROM remote('127.0.0.1:{port}', 'system.one')
SELECT * FROM remote('127.0.0.1:{port}', system, one, 'default', '')
SELECT * FROM remoteSecure('127.0.0.1:{port}', 'system.one')
SELECT * FROM remote('127.0.0.1', view(SELECT 1))
SELECT * FROM cluster('default', system.one)
SELECT * FROM clusterAllReplicas('default', system.users)
SELECT * FROM mysql('127.0.0.1:{port}', 'a', 'b', 'c', 'd')
SELECT * FROM postgresql('127.0.0.1:{port}', 'a', 'b', 'c', 'd')
SELECT * FROM mongodb('127.0.0.1:{port}', 'a', 'b', 'c', 'd', 'x String')
SELECT * FROM redis('127.0.0.1:{port}', 'k', 'k String')
SELECT * FROM odbc('DSN=x', 'a', 'b')
SELECT * FROM jdbc('jdbc:x://127.0.0.1:{port}', 'a', 'b')
SELECT * FROM ytsaurus('http://127.0.0.1:{port}', '//t', 't', 'a String')
SELECT * FROM prometheusQuery('a', 'b', now())
SELECT * FROM view(SELECT * FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'l String'))
WITH t AS (SELECT * FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'l String')) SELECT * FROM t
SELECT (SELECT l FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'l String') LIMIT 1)
SELECT 1 WHERE 1 IN (SELECT 1 FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'l String'))
EXPLAIN SELECT * FROM url('http://127.0.0.1:{port}/', 'LineAsString', 'l String')
EXPLAIN PIPELINE SELECT * FROM s3('http://127.0.0.1:{port}/b/f', 'CSV', 'a String')
SELECT * FROM merge(REGEXP('.*'), 'account_version')
INSERT INTO FUNCTION url('http://127.0.0.1:{port}/', 'TSV', 'a String') SELECT 'x'
INSERT INTO FUNCTION remote('127.0.0.1:{port}', 'a.b') SELECT 1
INSERT INTO FUNCTION s3('http://127.0.0.1:{port}/b/f', 'CSV', 'a String') SELECT 'x'
SELECT reverseDNSQuery('127.0.0.1')
SELECT dictGet('storewatch.none', 'a', 1)
SELECT dictGetOrDefault('none', 'a', 1, 2)
SELECT getClientHTTPHeader('X-ClickHouse-Key')
SELECT * FROM numbers(1) SETTINGS external_storage_connect_timeout_sec = 1
-- Secrets in system tables and functions
SELECT * FROM system.users
SELECT * FROM system.roles
SELECT * FROM system.grants
SELECT * FROM system.quotas
SELECT * FROM system.quota_usage
SELECT * FROM system.row_policies
SELECT * FROM system.settings_profiles
SELECT * FROM system.settings_profile_elements
SELECT * FROM system.role_grants
SELECT * FROM system.processes
SELECT * FROM system.query_log
SELECT * FROM system.query_thread_log
SELECT * FROM system.session_log
SELECT * FROM system.text_log
SELECT * FROM system.part_log
SELECT * FROM system.server_settings
SELECT * FROM system.merge_tree_settings
SELECT * FROM system.named_collections
SELECT * FROM system.disks
SELECT * FROM system.storage_policies
SELECT * FROM system.clusters
SELECT * FROM system.replicas
SELECT * FROM system.mutations
SELECT * FROM system.parts
SELECT * FROM system.parts_columns
SELECT * FROM system.detached_parts
SELECT * FROM system.errors
SELECT * FROM system.warnings
SELECT * FROM system.crash_log
SELECT * FROM system.stack_trace
SELECT * FROM system.trace_log
SELECT * FROM system.metrics
SELECT * FROM system.events
SELECT * FROM system.asynchronous_metrics
SELECT * FROM system.macros
SELECT * FROM system.user_directories
SELECT * FROM system.dictionaries
SELECT * FROM system.models
SELECT * FROM system.certificates
SELECT * FROM system.zookeeper
SELECT * FROM system.backups
SELECT * FROM system.user_processes
SELECT * FROM system.query_cache
SELECT * FROM system.remote_data_paths
SELECT * FROM system.filesystem_cache
SELECT * FROM system.blob_storage_log
SELECT * FROM system.asynchronous_inserts
SELECT * FROM system.moves
SELECT * FROM system.merges
SELECT * FROM system.tables_that_are_not
SELECT * FROM system.build_options
SELECT * FROM system.settings
SELECT * FROM system.settings_changes
SELECT * FROM system.licenses
SELECT * FROM system.dns_cache
SELECT * FROM system.jemalloc_bins
SELECT * FROM system.kafka_consumers
SELECT * FROM system.azure_queue_log
SELECT * FROM system.s3queue
SELECT * FROM system.view_refreshes
SELECT * FROM system.dropped_tables
SELECT * FROM system.dropped_tables_parts
SELECT * FROM system.scheduler
SELECT * FROM system.workloads
SELECT * FROM system.resources
SELECT * FROM system.histogram_metrics
SELECT * FROM system.schema_inference_cache
SHOW USERS
SHOW GRANTS
SHOW GRANTS FOR storewatch_app
SHOW CREATE USER storewatch_app
SHOW CREATE USER analyst
SHOW ACCESS
SHOW PROCESSLIST
SHOW QUOTAS
SHOW PROFILES
SHOW POLICIES
SHOW SETTINGS LIKE 'max%'
SHOW CREATE TABLE account_version
SHOW CREATE TABLE system.users
SHOW TABLES FROM system
SHOW NAMED COLLECTIONS
SELECT getSetting('password')
SELECT getServerSetting('users_config')
SELECT getMacro('x')
SELECT currentProfiles(), currentUser()
SELECT * FROM system.one JOIN system.users ON 1
SELECT showCertificate()
SELECT addressToSymbol(1)
SELECT demangle(addressToSymbol(1))
SELECT getOSKernelVersion()
SELECT serverUUID()
SELECT fqdn()
-- Accounts, the audit log, and what others keep and ran
SELECT * FROM account_version
SELECT count() FROM storewatch.account_version
SELECT * FROM merge('storewatch', '^account_version$')
SELECT * FROM mergeTreeIndex(storewatch, account_version)
DESCRIBE TABLE account_version
SELECT name, comment FROM system.columns WHERE table = 'account_version'
EXPLAIN SELECT * FROM account_version
INSERT INTO account_version (account) VALUES ('x')
SELECT * FROM audit_event
SELECT count() FROM storewatch.audit_event
SELECT * FROM merge('storewatch', '^audit_event$')
SELECT * FROM mergeTreeIndex(storewatch, audit_event)
DESCRIBE TABLE audit_event
SELECT name, comment FROM system.columns WHERE table = 'audit_event'
EXPLAIN SELECT * FROM audit_event
INSERT INTO audit_event (account) VALUES ('x')
SELECT * FROM saved_query_version
SELECT count() FROM storewatch.saved_query_version
SELECT * FROM merge('storewatch', '^saved_query_version$')
SELECT * FROM mergeTreeIndex(storewatch, saved_query_version)
DESCRIBE TABLE saved_query_version
SELECT name, comment FROM system.columns WHERE table = 'saved_query_version'
EXPLAIN SELECT * FROM saved_query_version
INSERT INTO saved_query_version (account) VALUES ('x')
SELECT * FROM query_run
SELECT count() FROM storewatch.query_run
SELECT * FROM merge('storewatch', '^query_run$')
SELECT * FROM mergeTreeIndex(storewatch, query_run)
DESCRIBE TABLE query_run
SELECT name, comment FROM system.columns WHERE table = 'query_run'
EXPLAIN SELECT * FROM query_run
INSERT INTO query_run (account) VALUES ('x')
SELECT password_hash FROM storewatch.account_version FINAL
SELECT 1 WHERE 'x' IN account_version
SELECT joinGet('account_version', 'password_hash', 'admin')
SELECT * FROM (SELECT * FROM account_version UNION ALL SELECT * FROM account_version)
SELECT * FROM mergeTreeProjection(storewatch, account_version, p)
SELECT hasColumnInTable('storewatch', 'account_version', 'password_hash')
SELECT * FROM mergeTreeAnalyzeIndexes(storewatch, account_version)
CHECK TABLE account_version
EXISTS TABLE account_version
-- Limits and settings
SELECT 1 SETTINGS max_execution_time = 0
SELECT 1 SETTINGS max_memory_usage = 0
SELECT 1 SETTINGS max_result_rows = 0
SELECT 1 SETTINGS max_rows_to_read = 1
SELECT 1 SETTINGS readonly = 0
SELECT 1 SETTINGS readonly = 2
SELECT 1 SETTINGS max_threads = 64
SELECT 1 SETTINGS allow_ddl = 1
SELECT 1 SETTINGS allow_introspection_functions = 1
SELECT 1 SETTINGS max_memory_usage_for_user = 0
SELECT 1 SETTINGS max_concurrent_queries_for_user = 0
SELECT 1 SETTINGS timeout_overflow_mode = 'break'
SELECT 1 SETTINGS log_comment = 'x'
SELECT 1 SETTINGS profile = 'default'
SELECT 1 SETTINGS additional_table_filters = {}
SET readonly = 0
SET max_execution_time = 0
SET profile = 'storewatch_app'
SET ROLE ALL
USE system
SELECT 1 FROM (SELECT 1 SETTINGS max_execution_time = 0)
EXECUTE AS storewatch_app SELECT 1
EXECUTE AS storewatch_app
-- Changes
DROP TABLE store_day
DROP VIEW store
DROP DATABASE storewatch
TRUNCATE TABLE order_event
ALTER TABLE store_version DELETE WHERE 1
ALTER TABLE store_version UPDATE name = 'x' WHERE 1
DELETE FROM store_version WHERE 1
UPDATE store_version SET name = 'x' WHERE 1
RENAME TABLE store_version TO x
EXCHANGE TABLES store_version AND order_event
CREATE TABLE t (a Int8) ENGINE = Memory
CREATE TEMPORARY TABLE t (a Int8)
CREATE VIEW v AS SELECT 1
CREATE MATERIALIZED VIEW v ENGINE = Memory AS SELECT 1
CREATE FUNCTION f AS (x) -> x
CREATE USER u
CREATE ROLE r
ALTER USER analyst SETTINGS readonly = 0
GRANT ALL ON *.* TO analyst
CREATE ROW POLICY p ON order_event USING 1 TO analyst
CREATE NAMED COLLECTION c AS a = 1
CREATE DICTIONARY d (a UInt64) PRIMARY KEY a SOURCE(FILE(path '/etc/passwd' format 'TSV')) LAYOUT(FLAT()) LIFETIME(0)
ATTACH TABLE t FROM '/etc' (a Int8) ENGINE = MergeTree ORDER BY a
DETACH TABLE order_event
OPTIMIZE TABLE order_event FINAL
SYSTEM SHUTDOWN
SYSTEM FLUSH LOGS
SYSTEM RELOAD CONFIG
SYSTEM DROP MARK CACHE
SYSTEM STOP MERGES
KILL QUERY WHERE 1
KILL MUTATION WHERE 1
INSERT INTO store_version (store_id) VALUES ('x')
INSERT INTO store_version SELECT * FROM store_version
UNDROP TABLE t
BEGIN TRANSACTION
MOVE USER analyst TO x
WATCH store
-- Several statements in one, and text that looks like two
SELECT 1; DROP TABLE store_day
SELECT 1; SELECT * FROM account_version
SELECT 1;;SET readonly = 0
SELECT 1 /* ; */ ; INSERT INTO store_version (store_id) VALUES ('x')
SELECT 1 -- x
SELECT '1; DROP TABLE store_day'

   
/* nothing */
SELECT
DROP
\u0000SELECT 1
-- What eats memory or answers without end: limits of memory, rows and depth
SELECT repeat('x', 1000000000000)
SELECT range(1000000000)
SELECT number FROM numbers(2000000)
SELECT sleep(4)
SELECT sleepEachRow(1) FROM numbers(100)
WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count() FROM t
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
SELECT materialize(repeat('x', 10000000)) FROM numbers(1000)
