<?php

declare(strict_types=1);

namespace Fai\Host;

/** A field of a ticket, as far as a suggestion for it has to know: what it holds, and what this person may put there. */
final class FieldState
{
    /**
     * @param string            $current as the ticket page shows it; empty where nothing is set
     * @param string            $editId  how osTicket's inline edit names the field; empty where this person may not edit it
     * @param list<string>|null $choices all it may be set to; null for free text
     */
    public function __construct(
        public readonly string $current,
        public readonly string $editId = '',
        public readonly ?array $choices = null,
    ) {
    }
}
