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

    /** Where a recommendation stands: it was answered since, or the customer wrote since, or it is as good as new. */
    public function status(): string
    {
        return match (true) {
            $this->countNewer(ThreadEntry::RESPONSE) > 0 => 'retired',
            $this->countNewer(ThreadEntry::MESSAGE) > 0 => 'outdated',
            default => 'open',
        };
    }

    private function countNewer(string $type): int
    {
        return count(array_filter($this->newer, static fn (ThreadEntry $entry): bool => $entry->type === $type));
    }
}
