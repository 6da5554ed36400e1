<?php

declare(strict_types=1);

namespace Fai\Store;

/**
 * The steps that lead to today's tables. Never change a step that was released: add one. Each is one DDL statement that
 * does nothing when it was done before.
 *
 * JSON is kept as ASCII (`\uXXXX`), because osTicket's connection speaks 3-byte utf8 and would cut an emoji off without
 * a word (mysqli.php:81). Times are UTC.
 */
final class Migrations
{
    public const LATEST = 9;

    private const OPTIONS = 'ENGINE=InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin';

    public const STEPS = [
        1 => 'CREATE TABLE IF NOT EXISTS fai_schema_version ('
            . ' id TINYINT UNSIGNED NOT NULL PRIMARY KEY,'
            . ' version INT UNSIGNED NOT NULL,'
            . ' database_name VARCHAR(64) CHARACTER SET utf8 COLLATE utf8_bin NOT NULL,'
            . ' table_prefix VARCHAR(64) NOT NULL,'
            . ' updated_at DATETIME NOT NULL'
            . ') ' . self::OPTIONS,

        // A new event has an empty lease token and is unique per ticket and kind; a lease leaves room for the next one. An
        // event is due at `due_at`, which is the end of the lease for one that is leased. Tokens are never used again.
        2 => 'CREATE TABLE IF NOT EXISTS fai_event_queue ('
            . ' id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' kind VARCHAR(16) NOT NULL,'
            . ' first_at DATETIME(6) NOT NULL,'
            . ' last_at DATETIME(6) NOT NULL,'
            . ' due_at DATETIME(6) NOT NULL,'
            . " lease_token VARCHAR(128) NOT NULL DEFAULT '',"
            . ' lease_until DATETIME(6) NULL,'
            . ' leased_by VARCHAR(60) CHARACTER SET utf8 COLLATE utf8_bin NULL,'
            . ' attempt TINYINT UNSIGNED NOT NULL DEFAULT 0,'
            . ' failure_code VARCHAR(40) NULL,'
            . ' dead_at DATETIME(6) NULL,'
            . ' UNIQUE KEY one_waiting_a_kind (ticket_id, kind, lease_token),'
            . ' KEY next_due (dead_at, due_at, ticket_id),'
            . ' KEY by_lease (lease_token)'
            . ') ' . self::OPTIONS,

        // One row a ticket that was ever written to. It outlives its summary: the newest origin stays to compare with.
        3 => 'CREATE TABLE IF NOT EXISTS fai_summaries ('
            . ' ticket_id INT UNSIGNED NOT NULL PRIMARY KEY,'
            . ' newest_origin TEXT NOT NULL,'
            . ' insight MEDIUMTEXT NULL,'
            . ' written_at DATETIME(6) NOT NULL,'
            . ' KEY by_written (written_at)'
            . ') ' . self::OPTIONS,

        4 => 'CREATE TABLE IF NOT EXISTS fai_recommendations ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' recommendation_id VARCHAR(100) NOT NULL,'
            . ' position TINYINT UNSIGNED NOT NULL,'
            . ' insight MEDIUMTEXT NOT NULL,'
            . ' written_at DATETIME(6) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, recommendation_id)'
            . ') ' . self::OPTIONS,

        // When something last happened, by name.
        5 => 'CREATE TABLE IF NOT EXISTS fai_facts (name VARCHAR(40) NOT NULL PRIMARY KEY, at DATETIME(6) NOT NULL) ' . self::OPTIONS,

        // Leases whose work is done, for those who repeat themselves because an answer was lost.
        6 => 'CREATE TABLE IF NOT EXISTS fai_spent_leases ('
            . ' lease_token VARCHAR(128) NOT NULL PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' spent_at DATETIME(6) NOT NULL,'
            . ' KEY by_age (spent_at)'
            . ') ' . self::OPTIONS,

        // Running totals. Models are long names in any script, so a hash of theirs is the key.
        7 => 'CREATE TABLE IF NOT EXISTS fai_figures ('
            . ' model_key CHAR(32) NOT NULL,'
            . ' figure VARCHAR(24) NOT NULL,'
            . ' model TEXT NOT NULL,'
            . ' total BIGINT NOT NULL,'
            . ' PRIMARY KEY (model_key, figure)'
            . ') ' . self::OPTIONS,

        // Tokens called back through the API. Their `jti` is compared letter by letter, as everything of a token.
        8 => 'CREATE TABLE IF NOT EXISTS fai_revoked_tokens ('
            . ' jti VARCHAR(128) NOT NULL PRIMARY KEY,'
            . ' expires_at DATETIME NOT NULL,'
            . ' KEY by_end (expires_at)'
            . ') ' . self::OPTIONS,

        // The last errors by code, for the administrators' page.
        9 => 'CREATE TABLE IF NOT EXISTS fai_incidents ('
            . ' code VARCHAR(64) NOT NULL PRIMARY KEY,'
            . ' place VARCHAR(120) NOT NULL,'
            . ' total INT UNSIGNED NOT NULL,'
            . ' at DATETIME(6) NOT NULL'
            . ') ' . self::OPTIONS,
    ];
}
