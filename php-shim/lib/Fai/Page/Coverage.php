<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Thread;
use Fai\Host\ThreadEntry;
use Fai\Store\Origin;

/** How much of today's thread an insight has seen. */
final class Coverage
{
    /** @var list<ThreadEntry> */
    private readonly array $newer;

    public function __construct(private readonly Thread $thread, private readonly Origin $origin)
    {
        $this->newer = $thread->after($origin->place);
    }

    /** @return array<string, int|null> */
    public function toArray(): array
    {
        return [
            // A merge brings in entries that are older than the insight, which it has nevertheless not seen.
            'covered' => min($this->origin->coveredEntries, $this->thread->countUpTo($this->origin->place)),
            'total' => $this->thread->count(),
            'newMessages' => $this->countNewer(ThreadEntry::MESSAGE),
            'newResponses' => $this->countNewer(ThreadEntry::RESPONSE),
            'newNotes' => $this->countNewer(ThreadEntry::NOTE),
            'firstNewEntryId' => $this->newer === [] ? null : $this->newer[0]->id,
        ];
    }

    /** Staff have posted a response since. */
    public function isAnswered(): bool
    {
        return $this->countNewer(ThreadEntry::RESPONSE) > 0;
    }

    /** The customer has written since. */
    public function isWrittenToSince(): bool
    {
        return $this->countNewer(ThreadEntry::MESSAGE) > 0;
    }

    private function countNewer(string $type): int
    {
        return count(array_filter($this->newer, static fn (ThreadEntry $entry): bool => $entry->type === $type));
    }
}
