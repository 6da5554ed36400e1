<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\Members;
use Fai\Store\Kind\Timeline;

/** Dated steps of the ticket. */
final class TimelineKind implements LaterKind
{
    public function name(): string
    {
        return Timeline::NAME;
    }

    public function heading(KindView $view): ?array
    {
        $stored = $view->head(Timeline::NAME);

        return $stored === null ? null : [
            'count' => (new Members($stored->content))->wholeNumber('count'),
            'newest' => $stored->origin->generatedAt,
        ];
    }
}
