<?php

declare(strict_types=1);

namespace Fai\Capture;

use Fai\Host\Occurrence;
use Fai\Store\Queue\Enqueue;
use Fai\Store\Queue\EventKind;

/**
 * Turns what happens during one request into as few INSERTs as possible: one for each ticket and kind, unless the request
 * takes so long that the first may have been handed out meanwhile. It writes at once and not at the end, so that a
 * request that is killed loses nothing it has done.
 */
final class Recorder
{
    private const NANOSECONDS = 1_000_000_000;

    /** While an event certainly waits, telling it again changes nothing. */
    private const COALESCE_NANOSECONDS = Enqueue::MIN_REST_SECONDS * self::NANOSECONDS / 2;

    /** After a failure the queue is left alone for so long; a page must not wait for it again and again. */
    private const PAUSE_NANOSECONDS = 60 * self::NANOSECONDS;

    /** What could not be written is tried again after the pause, if the request lasts so long (fetching mail does). */
    private const MAX_MISSED = 1_000;

    /** @var array<string, int> when each was written last, by ticket and kind */
    private array $writtenAt = [];

    /** @var array<int, true> tickets that are being made, by id */
    private array $newTickets = [];

    /** @var array<string, array{int, EventKind}> */
    private array $missed = [];

    /** An entry that is new, or the edit of another: the next signal tells. */
    private ?Undecided $undecided = null;

    private ?int $pausedUntil = null;

    /**
     * @param \Closure(int, EventKind): void $write   puts one event into the queue; may throw
     * @param \Closure(\Throwable): void     $failed  is told when it could not
     * @param \Closure(): int                $nanoseconds a clock that only goes forward
     * @param bool                           $includeNotes internal notes count
     */
    public function __construct(
        private readonly \Closure $write,
        private readonly \Closure $failed,
        private readonly \Closure $nanoseconds,
        private readonly bool $includeNotes,
    ) {
    }

    public function hear(Occurrence $occurrence): void
    {
        $kind = SignalTable::kind($occurrence);
        $this->decide($occurrence);
        if ($kind === null || ($occurrence->entryType === 'N' && !$this->includeNotes)) {
            return;
        }
        if ($occurrence->signal === 'threadentry.created' && $occurrence->hasParent) {
            $this->undecided = new Undecided($occurrence, $kind);
            return;
        }
        $this->take($occurrence, $kind);
    }

    /** At the end of the request: what no signal came after is what it looked like. */
    public function finish(): void
    {
        $this->decide(null);
    }

    /** An edit is marked as one in the first signal after it (class.thread_actions.php:262); nothing comes between. */
    private function decide(?Occurrence $next): void
    {
        $undecided = $this->undecided;
        $this->undecided = null;
        if ($undecided !== null && !$undecided->isExplainedBy($next)) {
            $this->take($undecided->occurrence, $undecided->kind);
        }
    }

    private function take(Occurrence $occurrence, EventKind $kind): void
    {
        $ticketId = $occurrence->ticketId();
        if ($ticketId === 0) {
            return;
        }
        if ($occurrence->signal === 'object.created' && $kind === EventKind::Created) {
            $this->newTickets[$ticketId] = true;
        }
        $isNew = isset($this->newTickets[$ticketId]);
        // What a ticket is made with is part of its making.
        $this->record($ticketId, $isNew && in_array($kind, [EventKind::Message, EventKind::Edited], true) ? EventKind::Created : $kind);
        if ($occurrence->signal === 'ticket.created') {
            unset($this->newTickets[$ticketId]);
        }
    }

    private function record(int $ticketId, EventKind $kind): void
    {
        $key = $ticketId . ' ' . $kind->value;
        $now = ($this->nanoseconds)();
        if (isset($this->writtenAt[$key]) && $now - $this->writtenAt[$key] < self::COALESCE_NANOSECONDS) {
            return;
        }
        if (count($this->missed) < self::MAX_MISSED) {
            $this->missed[$key] = [$ticketId, $kind];
        }
        if ($this->pausedUntil === null || $now >= $this->pausedUntil) {
            $this->writeMissed($now);
        }
    }

    private function writeMissed(int $now): void
    {
        foreach ($this->missed as $key => [$ticketId, $kind]) {
            try {
                ($this->write)($ticketId, $kind);
            } catch (\Throwable $error) {
                $this->pausedUntil = $now + self::PAUSE_NANOSECONDS;
                ($this->failed)($error);
                return;
            }
            $this->writtenAt[$key] = $now;
            unset($this->missed[$key]);
        }
    }
}
