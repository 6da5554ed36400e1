<?php

declare(strict_types=1);

namespace Fai\Store;

/** All that is stored for one ticket. */
final class TicketInsights
{
    /**
     * @param Origin        $newest          of the newest write-back, also when it removed everything
     * @param list<Insight> $recommendations in the sender's order
     * @param array<string, Insight> $further by kind (Kind\WrittenKinds); on a page only the head of each
     */
    public function __construct(
        public readonly Origin $newest,
        public readonly ?Insight $summary,
        public readonly array $recommendations,
        public readonly array $further = [],
    ) {
    }

    public function recommendation(string $id): ?Insight
    {
        foreach ($this->recommendations as $recommendation) {
            if ($recommendation->id() === $id) {
                return $recommendation;
            }
        }
        return null;
    }

    public function isEmpty(): bool
    {
        return $this->summary === null && $this->recommendations === [] && $this->further === [];
    }
}
