<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/** Which probes of the `Authorization` header have arrived at the machine API (Settings\AuthorizationProbe). */
final class ArrivedProbes
{
    public function __construct(private readonly Database $database)
    {
    }

    /** @param string $id 16 hex digits */
    public function note(string $id): void
    {
        $this->database->withShortWaits(function () use ($id): void {
            $this->database->execute(
                'INSERT INTO fai_facts (name, at) VALUES (?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE at = VALUES(at)',
                [self::name($id)],
            );
            $this->database->execute("DELETE FROM fai_facts WHERE name LIKE 'probe %' AND at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR");
        });
    }

    public function has(string $id): bool
    {
        return $this->database->row('SELECT 1 FROM fai_facts WHERE name = ?', [self::name($id)]) !== null;
    }

    private static function name(string $id): string
    {
        return 'probe ' . $id;
    }
}
