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
    public const LATEST = 17;

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

        // When something of the whole helpdesk happened last, by name: `last_lease`, `last_write_back`.
        5 => 'CREATE TABLE IF NOT EXISTS fai_facts ('
            . ' name VARCHAR(40) NOT NULL PRIMARY KEY,'
            . ' at DATETIME(6) NOT NULL'
            . ') ' . self::OPTIONS,

        // What each person thinks of an insight: `target` is `summary` or the id of a recommendation.
        6 => 'CREATE TABLE IF NOT EXISTS fai_ratings ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' target VARCHAR(100) NOT NULL,'
            . ' staff_id INT UNSIGNED NOT NULL,'
            . ' version CHAR(16) NOT NULL,'
            . ' model TEXT NOT NULL,'
            . ' rating VARCHAR(4) NOT NULL,'
            . ' reason VARCHAR(16) NULL,'
            . ' comment TEXT NULL,'
            . ' rated_at DATETIME(6) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, target, staff_id)'
            . ') ' . self::OPTIONS,

        // What staff did with a recommendation last, for all of them to see. `restored_*` is the place of the newest entry at that moment.
        7 => 'CREATE TABLE IF NOT EXISTS fai_outcomes ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' recommendation_id VARCHAR(100) NOT NULL,'
            . ' version CHAR(16) NOT NULL,'
            . ' done VARCHAR(9) NOT NULL,'
            . ' restored_created_at VARCHAR(26) NULL,'
            . ' restored_entry_id INT UNSIGNED NULL,'
            . ' staff_id INT UNSIGNED NOT NULL,'
            . ' at DATETIME(6) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, recommendation_id)'
            . ') ' . self::OPTIONS,

        8 => 'CREATE TABLE IF NOT EXISTS fai_refreshes ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' staff_id INT UNSIGNED NOT NULL,'
            . ' asked_at DATETIME(6) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, staff_id)'
            . ') ' . self::OPTIONS,

        // Running totals. Models are long names in any script, so a hash of theirs is the key.
        9 => 'CREATE TABLE IF NOT EXISTS fai_figures ('
            . ' model_key CHAR(32) NOT NULL,'
            . ' figure VARCHAR(24) NOT NULL,'
            . ' model TEXT NOT NULL,'
            . ' total BIGINT NOT NULL,'
            . ' PRIMARY KEY (model_key, figure)'
            . ') ' . self::OPTIONS,

        // Which version of each part a ticket has, and which of them somebody has seen.
        10 => 'CREATE TABLE IF NOT EXISTS fai_versions ('
            . ' ticket_id INT UNSIGNED NOT NULL PRIMARY KEY,'
            . " summary CHAR(16) NOT NULL DEFAULT '',"
            . " recommendations CHAR(16) NOT NULL DEFAULT '',"
            . " summary_shown CHAR(16) NOT NULL DEFAULT '',"
            . " recommendations_shown CHAR(16) NOT NULL DEFAULT ''"
            . ') ' . self::OPTIONS,

        // Leases whose work is done, for those who repeat themselves because an answer was lost.
        11 => 'CREATE TABLE IF NOT EXISTS fai_spent_leases ('
            . ' lease_token VARCHAR(128) NOT NULL PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' spent_at DATETIME(6) NOT NULL,'
            . ' KEY by_age (spent_at)'
            . ') ' . self::OPTIONS,

        // Tokens called back through the API. Their `jti` is compared letter by letter, as everything of a token.
        12 => 'CREATE TABLE IF NOT EXISTS fai_revoked_tokens ('
            . ' jti VARCHAR(128) NOT NULL PRIMARY KEY,'
            . ' expires_at DATETIME NOT NULL,'
            . ' KEY by_end (expires_at)'
            . ') ' . self::OPTIONS,

        // The last errors by code, for the administrators' page.
        13 => 'CREATE TABLE IF NOT EXISTS fai_incidents ('
            . ' code VARCHAR(64) NOT NULL PRIMARY KEY,'
            . ' place VARCHAR(120) NOT NULL,'
            . ' total INT UNSIGNED NOT NULL,'
            . ' at DATETIME(6) NOT NULL'
            . ') ' . self::OPTIONS,

        // Kinds of insight beside summary and recommendations, one row each. `head` is what a page is told before anything is
        // opened, in the shape of `insight`.
        14 => 'CREATE TABLE IF NOT EXISTS fai_further_insights ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' kind VARCHAR(24) NOT NULL,'
            . ' head TEXT NOT NULL,'
            . ' insight MEDIUMTEXT NOT NULL,'
            . ' written_at DATETIME(6) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, kind)'
            . ') ' . self::OPTIONS,

        // What became of the facts of a ticket: the newest fifty changes, with what was said before and by which model it changed.
        15 => 'CREATE TABLE IF NOT EXISTS fai_changes ('
            . ' change_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' fact VARCHAR(24) NOT NULL,'
            . ' before_said TEXT NULL,'
            . ' after_said TEXT NULL,'
            . ' model TEXT NOT NULL,'
            . ' changed_at DATETIME(6) NOT NULL,'
            . ' KEY by_ticket (ticket_id, change_id)'
            . ') ' . self::OPTIONS,

        // Questions of staff about a ticket. `answer` is JSON once there is one; `asked_at` is what limits by the hour count.
        16 => 'CREATE TABLE IF NOT EXISTS fai_questions ('
            . ' question_id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,'
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' staff_id INT UNSIGNED NOT NULL,'
            . ' question TEXT NOT NULL,'
            . ' language VARCHAR(35) NOT NULL,'
            . " state VARCHAR(9) NOT NULL DEFAULT 'waiting',"
            . ' answer MEDIUMTEXT NULL,'
            . ' asked_at DATETIME(6) NOT NULL,'
            . ' answered_at DATETIME(6) NULL,'
            . ' KEY by_ticket (ticket_id, staff_id, question_id),'
            . ' KEY by_person (staff_id, asked_at)'
            . ') ' . self::OPTIONS,

        // When fields that other tools fill in were filled in.
        17 => 'CREATE TABLE IF NOT EXISTS fai_field_changes ('
            . ' ticket_id INT UNSIGNED NOT NULL,'
            . ' field_id INT UNSIGNED NOT NULL,'
            . ' changed_at DATETIME(3) NOT NULL,'
            . ' PRIMARY KEY (ticket_id, field_id)'
            . ') ' . self::OPTIONS,
    ];
}
