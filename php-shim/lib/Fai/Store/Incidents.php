<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\UtcTime;

/**
 * The last errors, for the administrators' page: one row a code, so that the table stays as small as the list of codes,
 * whoever knocks how often. Codes and places only: a message may quote a ticket or a token.
 */
final class Incidents
{
    public function __construct(private readonly Database $database)
    {
    }

    /** Best effort: whoever reports an error must not fail because of the report. */
    public function note(string $code, string $place = ''): void
    {
        try {
            $this->database->withShortWaits(fn (): int => $this->database->execute(
                'INSERT INTO fai_incidents (code, place, total, at) VALUES (?, ?, 1, UTC_TIMESTAMP(6))'
                . ' ON DUPLICATE KEY UPDATE place = VALUES(place), total = total + 1, at = VALUES(at)',
                [substr($code, 0, 64), substr($place, 0, 120)],
            ));
        } catch (\Throwable) {
            // It stands in PHP's error log already.
        }
    }

    /** @return list<array{code: string, place: string, total: int, at: string|null}> newest first */
    public function latest(int $limit): array
    {
        $rows = $this->database->rows('SELECT code, place, total, at FROM fai_incidents ORDER BY at DESC LIMIT ?', [$limit]);

        return array_map(static fn (array $row): array => [
            'code' => (string) $row['code'],
            'place' => (string) $row['place'],
            'total' => (int) $row['total'],
            'at' => UtcTime::ofOurs($row['at']),
        ], $rows);
    }
}
