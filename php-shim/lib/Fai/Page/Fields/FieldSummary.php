<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

use Fai\Host\Place;
use Fai\Host\Thread;
use Fai\Host\TimeText;
use Fai\Host\UtcTime;
use Fai\Page\Coverage;
use Fai\Store\Origin;

/** A summary from a field as the page shows it (src/contract/page-data.ts). It has no rating: it is not ours to be judged. */
final class FieldSummary
{
    /** Of unknown language (RFC 5646): the tool does not say. */
    private const LANGUAGE = 'und';

    /**
     * @param array{provider: string, name: string} $model where it comes from
     * @return array<string, mixed>|null null on a ticket without any entry
     */
    public static function of(FieldInsight $insight, Thread $thread, array $model): ?array
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
        $origin = new Origin($entries[$covered - 1]->id, $place, $insight->filledAt, self::LANGUAGE, $model, $covered);

        return $insight->content + [
            'language' => self::LANGUAGE,
            'generatedAt' => $origin->generatedAt,
            'generatedAtText' => TimeText::of($origin->generatedAt),
            'basedOnEntryId' => $origin->basedOnEntryId,
            'model' => $model,
            'coverage' => (new Coverage($thread, $origin))->toArray(),
        ];
    }
}
