<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

use Fai\Host\Place;
use Fai\Host\Thread;
use Fai\Host\UtcTime;
use Fai\Store\Origin;

/** Where the text of a field comes from, as if it had been written back when the field was filled in. */
final class FieldOrigin
{
    /** Of unknown language (RFC 5646): the tool does not say. */
    private const LANGUAGE = 'und';

    /**
     * @param array{provider: string, name: string} $model stands in for what made it
     * @return Origin|null null on a ticket without any entry
     */
    public static function of(FieldInsight $insight, Thread $thread, array $model): ?Origin
    {
        $entries = $thread->entries();
        if ($entries === []) {
            return null;
        }
        // It can have seen what was there before the second in which it was filled in, which is as exact as entries are; what
        // comes with a new ticket has seen its first message.
        $first = $thread->place($entries[0]->id) ?? new Place($entries[0]->createdAt, $entries[0]->id);
        $before = new Place(UtcTime::toHost($insight->filledAt), 0);
        $place = $before->compare($first) > 0 ? $before : $first;
        $covered = max(1, $thread->countUpTo($place));

        return new Origin($entries[$covered - 1]->id, $place, $insight->filledAt, self::LANGUAGE, $model, $covered);
    }
}
