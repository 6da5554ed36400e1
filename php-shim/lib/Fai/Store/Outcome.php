<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Place;

/** What staff did with a recommendation last, and what it is to all of them since. */
final class Outcome
{
    /**
     * @param string     $done       inserted | copied | noted | dismissed | restored
     * @param Place|null $restoredAt the newest entry when it was restored; null for the others
     */
    public function __construct(public readonly string $done, public readonly ?Place $restoredAt = null)
    {
    }

    public function isDismissed(): bool
    {
        return $this->done === 'dismissed';
    }

    /** It went into a reply or a note, or at least to the clipboard. */
    public function isUsed(): bool
    {
        return in_array($this->done, ['inserted', 'copied', 'noted'], true);
    }

    /**
     * @param array<string, string|null> $row with `outcome_version`, `done`, `restored_created_at`, `restored_entry_id`
     * @return self|null null when nothing was done with this version yet
     */
    public static function fromRow(array $row, string $version): ?self
    {
        if ($row['done'] === null || $row['outcome_version'] !== $version) {
            return null;
        }
        $restoredAt = $row['restored_created_at'] === null
            ? null
            : new Place($row['restored_created_at'], (int) $row['restored_entry_id']);
        return new self($row['done'], $restoredAt);
    }
}
