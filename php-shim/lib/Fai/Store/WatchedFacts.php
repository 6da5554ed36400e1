<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;
use Fai\Store\Kind\Assessment;

/** The facts whose changes are kept, as the parts of a write-back bring them (src/contract/kinds/changes.ts). */
final class WatchedFacts
{
    /** Each part with its facts, in the order they are told. */
    public const BY_PART = [
        'summary' => ['gist'],
        Assessment::NAME => ['urgency', 'effort', 'sentiment', 'title', 'priority', 'department', 'topic'],
    ];

    /**
     * What a part says of its facts; what it leaves open is absent. Of urgency its level counts: a score moves with every
     * analysis.
     *
     * @param array<array-key, mixed>|null $content of the part, checked when it came in; null where it is not there
     * @return array<string, string> by fact
     */
    public static function in(string $part, ?array $content): array
    {
        if ($content === null) {
            return [];
        }
        $members = new Members($content);
        if ($part === 'summary') {
            return self::told(['gist' => $members->textOrNull('gist')]);
        }
        $minutes = $members->wholeNumberOrNull('effortMinutes');

        return self::told([
            'urgency' => $members->has('urgency') ? (new Members($members->object('urgency')))->text('level') : null,
            'effort' => $minutes === null ? null : (string) $minutes,
            'sentiment' => $members->textOrNull('sentiment'),
            'title' => $members->textOrNull('suggestedTitle'),
            'priority' => $members->textOrNull('suggestedPriority'),
            'department' => $members->textOrNull('suggestedDepartment'),
            'topic' => $members->textOrNull('suggestedTopic'),
        ]);
    }

    /**
     * @param array<string, string|null> $facts
     * @return array<string, string>
     */
    private static function told(array $facts): array
    {
        return array_filter($facts, static fn (?string $text): bool => $text !== null);
    }
}
