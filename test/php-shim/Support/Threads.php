<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Place;
use Fai\Host\Thread;
use Fai\Host\ThreadEntry;

/** Threads written down in a line an entry: `ID TYPE TIME [hidden] [edits ID | answers ID]`. */
final class Threads
{
    public static function of(string ...$lines): Thread
    {
        return new Thread(array_map(self::entry(...), array_values($lines)));
    }

    /** The place of an entry that must be there. */
    public static function placeOf(Thread $thread, int $entryId): Place
    {
        return $thread->place($entryId) ?? throw new \LogicException("The thread has no entry {$entryId}");
    }

    private static function entry(string $line): ThreadEntry
    {
        [$id, $type, $time] = explode(' ', $line);
        preg_match('/(?:edits|answers) (\d+)/', $line, $parent);

        return new ThreadEntry(
            (int) $id,
            (int) ($parent[1] ?? 0),
            $type,
            str_contains($line, 'edits'),
            str_contains($line, 'hidden'),
            "2026-11-21 {$time}:00",
        );
    }
}
