<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;

/** What was said of a fact, and in which language. */
final class Said
{
    public function __construct(public readonly string $text, public readonly string $language)
    {
    }

    /** Whether another says the same: in which language, and with how many blanks, is no difference. */
    public function isAs(self $other): bool
    {
        return self::words($this->text) === self::words($other->text);
    }

    /** @return array{text: string, language: string} */
    public function toArray(): array
    {
        return ['text' => $this->text, 'language' => $this->language];
    }

    /** ASCII, like all JSON we store (see Migrations). */
    public function toJson(): string
    {
        return json_encode($this->toArray(), JSON_THROW_ON_ERROR);
    }

    /** @throws \UnexpectedValueException for what was not written by this class */
    public static function fromMembers(Members $stored): self
    {
        return new self($stored->text('text'), $stored->text('language'));
    }

    private static function words(string $text): string
    {
        return trim((string) preg_replace('/\s+/u', ' ', $text));
    }
}
