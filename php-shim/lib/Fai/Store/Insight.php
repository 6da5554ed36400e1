<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;

/** One stored insight: what it says, in the shape of the write-back, and where it comes from. */
final class Insight
{
    /** @param array<string, mixed> $content a summary or a recommendation, checked when it came in */
    public function __construct(public readonly array $content, public readonly Origin $origin)
    {
    }

    /** Of a recommendation: the sender's name for it. */
    public function id(): string
    {
        return (new Members($this->content))->text('id');
    }

    /** ASCII only: osTicket's connection would cut a text at its first emoji (see Migrations). */
    public function toJson(): string
    {
        return json_encode(['content' => $this->content, 'origin' => $this->origin->toArray()], JSON_THROW_ON_ERROR);
    }

    /** @throws \UnexpectedValueException for what was not written by this class */
    public static function fromJson(string $json): self
    {
        $stored = Members::ofJson($json);
        return new self($stored->object('content'), Origin::fromArray($stored->object('origin')));
    }
}
