<?php

declare(strict_types=1);

namespace Fai\Store;

/** One stored insight: what it says, in the shape of the write-back, and where it comes from. */
final class Insight
{
    /** @param array<string, mixed> $content a summary or a recommendation, checked when it came in */
    public function __construct(public readonly array $content, public readonly Origin $origin)
    {
    }

    /** ASCII only: osTicket's connection would cut a text at its first emoji (see Migrations). */
    public function toJson(): string
    {
        return json_encode(['content' => $this->content, 'origin' => $this->origin->toArray()], JSON_THROW_ON_ERROR);
    }

    public static function fromJson(string $json): self
    {
        $stored = json_decode($json, true, 64, JSON_THROW_ON_ERROR);
        return new self($stored['content'], Origin::fromArray($stored['origin']));
    }
}
