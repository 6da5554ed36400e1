<?php

declare(strict_types=1);

namespace Fai\Capture;

use Fai\Host\Occurrence;
use Fai\Store\Queue\EventKind;

/** A new entry with a parent: an answer to it, or an edit of it. */
final class Undecided
{
    public function __construct(public readonly Occurrence $occurrence, public readonly EventKind $kind)
    {
    }

    /** True when the next signal says that this entry was an edit, and so speaks for it. */
    public function isExplainedBy(?Occurrence $next): bool
    {
        return $next !== null && $next->entryId === $this->occurrence->entryId && $next->detail === Occurrence::REPLACED_ANOTHER;
    }
}
