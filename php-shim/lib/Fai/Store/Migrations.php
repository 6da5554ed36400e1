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
    public const LATEST = 4;

    private const OPTIONS = 'ENGINE=InnoDB DEFAULT CHARACTER SET ascii COLLATE ascii_bin';

    public const STEPS = [
        1 => 'CREATE TABLE IF NOT EXISTS fai_schema_version ('
            . ' id TINYINT UNSIGNED NOT NULL PRIMARY KEY,'
            . ' version INT UNSIGNED NOT NULL,'
            . ' database_name VARCHAR(64) CHARACTER SET utf8 COLLATE utf8_bin NOT NULL,'
            . ' table_prefix VARCHAR(64) NOT NULL,'
            . ' updated_at DATETIME NOT NULL'
            . ') ' . self::OPTIONS,

        // Waiting rows are unique per ticket and kind (an empty lease token); a leased row leaves room for a new one.
        2 => 'CREATE TABLE IF NOT EXISTS fai_event_queue ('
            . ' id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' kind VARCHAR(16) NOT NULL,'
            . ' first_at DATETIME(6) NOT NULL,'
            . ' last_at DATETIME(6) NOT NULL,'
            . ' due_at DATETIME(6) NOT NULL,'
            . " lease_token VARCHAR(128) NOT NULL DEFAULT '',"
            . ' lease_until DATETIME(6) NULL,'
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
    ];
}
