<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\Members;
use Fai\Host\Thread;
use Fai\Host\TimeText;

/** The steps of a timeline as one person reads them (src/contract/kinds/timeline.ts). */
final class TimelineSteps
{
    /**
     * The oldest first; an entry that was edited since is cited by its visible successor.
     *
     * @param list<array<string, mixed>> $stored in any order; those of one moment stay in the sender's
     * @return list<array<string, mixed>>
     */
    public static function of(array $stored, Thread $thread): array
    {
        usort($stored, static fn (array $one, array $other): int => strcmp(self::moment($one), self::moment($other)));

        return array_map(static function (array $step) use ($thread): array {
            $members = new Members($step);
            $entryId = $members->wholeNumberOrNull('entryId');
            return [
                'at' => $members->text('at'),
                'atText' => TimeText::of($members->text('at')),
                'who' => $members->textOrNull('who'),
                'what' => $members->text('what'),
                'entryId' => $entryId === null ? null : $thread->visibleVersion($entryId),
                'support' => $members->textOrNull('support') ?? 'unchecked',
            ];
        }, $stored);
    }

    /**
     * Text order is time order, whether or not there are fractions of seconds.
     *
     * @param array<string, mixed> $step
     */
    private static function moment(array $step): string
    {
        return rtrim((new Members($step))->text('at'), 'Z');
    }
}
