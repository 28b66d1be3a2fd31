-- Accounts of the dashboard, a row a change and none ever merged away: the newest version stands, the others are the history. Few rows: no
-- partition. No TTL: who could see what, and when, stays answerable. Only the application may read it: it holds the hashes of passwords.
CREATE TABLE IF NOT EXISTS account_version
(
    name String COMMENT 'Name to sign in with, lower case.',
    display_name String COMMENT 'Name shown; empty: the name is shown.',
    role LowCardinality(String) COMMENT 'manager, analyst or admin.',
    all_stores UInt8 COMMENT '1: sees every store, those to come included; 0: sees those of the column stores.',
    stores Array(String) COMMENT 'The stores it sees where all_stores is 0.',
    password_hash String COMMENT 'bcrypt hash of the password; empty: none, signs in by the identity provider alone.',
    disabled UInt8 COMMENT '1: cannot sign in.',
    changed_by String COMMENT 'The account that made this version; empty: Storewatch itself or its command line.',
    version UInt64 COMMENT 'Milliseconds since 1970 of the change, higher than those before; the newest stands.'
)
ENGINE = MergeTree
ORDER BY (name, version)
COMMENT 'Versions of the accounts of the dashboard; the newest of a name stands.'
