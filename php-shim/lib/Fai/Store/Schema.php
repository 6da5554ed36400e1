<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\DatabaseError;

/** Which version our tables are at, and whose they are. */
final class Schema
{
    /** Every table of ours. Uninstall drops exactly these, so that nothing else can ever be hit. */
    public const TABLES = [
        'fai_event_queue',
        'fai_recommendations',
        'fai_summaries',
        'fai_facts',
        'fai_ratings',
        'fai_outcomes',
        'fai_refreshes',
        'fai_figures',
        'fai_versions',
        'fai_spent_leases',
        'fai_revoked_tokens',
        'fai_incidents',
        'fai_further_insights',
        'fai_changes',
        'fai_questions',
        'fai_field_changes',
        'fai_schema_version',
    ];

    public function __construct(private readonly Database $database, private readonly ?string $tablePrefix = null)
    {
    }

    /** The version the tables are at; 0 where there are none yet. */
    public function version(): int
    {
        return (int) ($this->row()['version'] ?? 0);
    }

    /** True when another helpdesk in the same database has our tables: they are then not ours to use or to drop. */
    public function belongsToAnother(): bool
    {
        $row = $this->row();
        return $row !== null && $row['table_prefix'] !== $this->prefix();
    }

    /** Remembers that the tables are at a version. */
    public function remember(int $version): void
    {
        $this->database->execute(
            'INSERT INTO fai_schema_version (id, version, database_name, table_prefix, updated_at)'
            . ' VALUES (1, ?, DATABASE(), ?, UTC_TIMESTAMP())'
            . ' ON DUPLICATE KEY UPDATE version = VALUES(version), database_name = VALUES(database_name), updated_at = VALUES(updated_at)',
            [$version, $this->prefix()],
        );
    }

    /** Drops our tables, also those a half-finished migration left. Safe to run twice. */
    public function dropAll(): void
    {
        if (!$this->belongsToAnother()) {
            $this->database->execute('DROP TABLE IF EXISTS ' . implode(', ', self::TABLES));
        }
    }

    /** @return array<string, string|null>|null */
    private function row(): ?array
    {
        try {
            return $this->database->row('SELECT version, table_prefix FROM fai_schema_version WHERE id = 1');
        } catch (DatabaseError $error) {
            if ($error->isMissingTable()) {
                return null;
            }
            throw $error;
        }
    }

    private function prefix(): string
    {
        return $this->tablePrefix ?? (string) TABLE_PREFIX;
    }
}
