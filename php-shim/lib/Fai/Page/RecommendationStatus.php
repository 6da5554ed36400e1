<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Thread;
use Fai\Store\Origin;
use Fai\Store\Outcome;

/** Where a recommendation stands: what staff made of it, else what has happened on the ticket since (contract, section 2). */
final class RecommendationStatus
{
    /** @return 'dismissed'|'used'|'open'|'retired'|'outdated' the first that fits */
    public static function of(Origin $origin, ?Outcome $outcome, Thread $thread): string
    {
        $coverage = new Coverage($thread, $origin);

        return match (true) {
            $outcome?->isDismissed() === true => 'dismissed',
            $outcome?->isUsed() === true => 'used',
            $outcome?->restoredAt !== null && $thread->after($outcome->restoredAt) === [] => 'open',
            $coverage->isAnswered() => 'retired',
            $coverage->isWrittenToSince() => 'outdated',
            default => 'open',
        };
    }
}
