<?php

declare(strict_types=1);

namespace Fai\Host\Fields;

/** What one field of a ticket's forms was filled in with by another tool, as it is stored. */
final class FieldValue
{
    /**
     * @param string $text     as osTicket says it: text, Markdown or HTML, checked by nobody
     * @param string $filledAt when it was filled in, as far as it is known: UTC, RFC 3339
     */
    public function __construct(
        public readonly int $fieldId,
        public readonly string $label,
        public readonly string $text,
        public readonly string $filledAt,
    ) {
    }
}
