<?php

declare(strict_types=1);

namespace Fai\Store;

/** All that is stored about one ticket and concerns the page one person sees. */
final class PageRecord
{
    /**
     * @param array<string, string>  $ratings  this person's, up | down, by target
     * @param array<string, Outcome> $outcomes by recommendation id
     * @param array{count: int, newest: string} $answers to this person's questions about the ticket; where nothing is stored, none are told but on a helpdesk with fields of other tools
     * @param array{summary: string, recommendations: string}|null $shown which versions somebody has seen; null when unknown
     * @param array<int, string> $fieldChanges when fields of other tools were filled in, by field: UTC, RFC 3339
     */
    public function __construct(
        public readonly ?TicketInsights $insights,
        public readonly PendingWork $pending,
        public readonly array $ratings = [],
        public readonly array $outcomes = [],
        public readonly ?array $shown = null,
        public readonly array $answers = ['count' => 0, 'newest' => ''],
        public readonly array $fieldChanges = [],
    ) {
    }
}
