<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Place;
use Fai\Store\Origin;

/** Origins for tests that only care about where in the thread and when. */
final class Origins
{
    public static function at(int $entryId, string $generatedAt = '2026-11-21T10:00:00Z', int $coveredEntries = 1): Origin
    {
        return new Origin(
            $entryId,
            new Place(sprintf('2026-11-21 10:%02d:00', $entryId), $entryId),
            $generatedAt,
            'en',
            ['provider' => 'example', 'name' => 'writer'],
            $coveredEntries,
        );
    }
}
