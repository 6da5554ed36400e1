<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Place;

/** What became of a recommendation, as all staff see it. */
final class Outcome
{
    public const USED = 'used';
    public const DISMISSED = 'dismissed';
    public const RESTORED = 'restored';

    /**
     * @param string     $state      used | dismissed | restored
     * @param Place|null $restoredAt the newest entry when it was restored; null for the other states
     */
    public function __construct(public readonly string $state, public readonly ?Place $restoredAt = null)
    {
    }

    /**
     * @param array<string, string|null> $row with `outcome_version`, `state`, `restored_created_at`, `restored_entry_id`
     * @return self|null null when nothing became of this version yet
     */
    public static function fromRow(array $row, string $version): ?self
    {
        if ($row['state'] === null || $row['outcome_version'] !== $version) {
            return null;
        }
        $restoredAt = $row['state'] === self::RESTORED && $row['restored_created_at'] !== null
            ? new Place($row['restored_created_at'], (int) $row['restored_entry_id'])
            : null;
        return new self($row['state'], $restoredAt);
    }
}
