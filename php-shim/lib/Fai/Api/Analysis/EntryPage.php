<?php

declare(strict_types=1);

namespace Fai\Api\Analysis;

use Fai\Host\Analysis\Entries;
use Fai\Host\Response;

/**
 * As many entries of a conversation as one answer can hold.
 *
 * @phpstan-import-type Entry from Entries
 */
final class EntryPage
{
    /** Bodies are read this many at a time: each has at most 64 KB, so a page never holds much more than it sends. */
    private const BATCH = 50;

    /**
     * @param list<Entry> $entries
     * @param int|null    $nextAfter id of the last of them, when there are more
     */
    private function __construct(public readonly array $entries, public readonly ?int $nextAfter)
    {
    }

    /**
     * Takes entries in order until the next one would not fit. The first is always taken: where it does not fit on its
     * own, its body is cut.
     *
     * @param list<int>                              $ids      oldest first
     * @param callable(list<int>): array<int, Entry> $read     entries by id
     * @param int                                    $maxBytes of the page as JSON
     */
    public static function fill(array $ids, callable $read, int $maxBytes): self
    {
        $entries = [];
        $bytes = 2;
        foreach (array_chunk($ids, self::BATCH) as $batch) {
            $found = $read($batch);
            foreach ($batch as $id) {
                if (!isset($found[$id])) {
                    continue;
                }
                $entry = $entries === [] ? self::cut($found[$id], $maxBytes - $bytes) : $found[$id];
                $bytes += self::bytes($entry) + 1;
                if ($entries !== [] && $bytes > $maxBytes) {
                    return new self($entries, $entries[count($entries) - 1]['entryId']);
                }
                $entries[] = $entry;
            }
        }
        return new self($entries, null);
    }

    /**
     * @param Entry $entry
     * @return Entry
     */
    private static function cut(array $entry, int $maxBytes): array
    {
        $rest = self::bytes(['body' => ''] + $entry) + 1;
        while ($entry['body'] !== '' && ($bytes = strlen(Response::encode($entry['body']))) + $rest > $maxBytes) {
            // Escapes make the text longer than it is, by how much differs from place to place: less each time.
            $share = max(0, $maxBytes - $rest) / $bytes;
            $entry['body'] = mb_strcut($entry['body'], 0, (int) (strlen($entry['body']) * $share * 0.98), 'UTF-8');
        }
        return $entry;
    }

    private static function bytes(mixed $value): int
    {
        return strlen(Response::encode($value));
    }
}
