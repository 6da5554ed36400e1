<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** When something last happened on this helpdesk, by name; UTC and the database's clock. */
final class Facts
{
    public const LAST_LEASE = 'last_lease';
    public const LAST_WRITE_BACK = 'last_write_back';

    /** The queue was counted and was not too long (Queue\Housekeeping). */
    public const WITHIN_CAP = 'within_cap';

    public function __construct(private readonly Database $database)
    {
    }

    /** It happened now. */
    public function note(string $name): void
    {
        $this->database->execute(
            'INSERT INTO fai_facts (name, at) VALUES (?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE at = VALUES(at)',
            [$name],
        );
    }

    /** When it last happened, as MySQL writes it (`2026-11-21 10:00:00.000000`), UTC; null for never. */
    public function at(string $name): ?string
    {
        return $this->database->row('SELECT at FROM fai_facts WHERE name = ?', [$name])['at'] ?? null;
    }
}
