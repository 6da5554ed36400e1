<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Store\Kind\Related;

/** Tickets, articles and canned responses that have to do with the ticket: only those that this person may see exist for them. */
final class RelatedKind implements LaterKind
{
    public function name(): string
    {
        return Related::NAME;
    }

    public function heading(KindView $view): ?array
    {
        $stored = $view->record->insights?->further[Related::NAME] ?? null;
        $count = $stored === null ? 0 : RelatedItems::in($stored->content)->countFor($view->staff);

        return $stored === null || $count === 0 ? null : ['count' => $count, 'newest' => $stored->origin->generatedAt];
    }
}
