<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\FieldState;

/** What a model would put into a field of a ticket, held against the ticket and the helpdesk as they are. */
final class Suggestion
{
    /** What osTicket writes between the name of a topic or department and those above it. */
    private const BELOW = ' / ';

    /** `limits.titleChars` of src/contract/limits.ts. A topic below others may be called longer, and is then no fact of a page. */
    private const MAX_CHARS = 200;

    /**
     * Null for what the field already says. A name that is one of the choices is written as the helpdesk writes it, and comes
     * with the field it can be put into; a name below others may be said alone where only one is called so.
     *
     * @return array{text: string, field: string}|null
     */
    public static function of(string $suggested, FieldState $field): ?array
    {
        $choice = $field->choices === null ? $suggested : self::choice($suggested, $field->choices);
        $isSaid = self::plain($choice ?? $suggested) === self::plain($field->current)
            || ($choice === null || $field->editId === '') && self::plain($suggested) === self::lastName($field->current);
        if ($isSaid) {
            return null;
        }
        return ['text' => $choice ?? $suggested, 'field' => $choice === null ? '' : $field->editId];
    }

    /** @param list<string> $choices */
    private static function choice(string $suggested, array $choices): ?string
    {
        $wanted = self::plain($suggested);
        $choices = array_filter($choices, static fn (string $one): bool => mb_strlen($one, 'UTF-8') <= self::MAX_CHARS);
        $same = array_filter($choices, static fn (string $one): bool => self::plain($one) === $wanted);
        $sameBelow = array_filter($choices, static fn (string $one): bool => self::lastName($one) === $wanted);

        return array_values($same)[0] ?? (count($sameBelow) === 1 ? array_values($sameBelow)[0] : null);
    }

    private static function lastName(string $name): string
    {
        $names = explode(self::BELOW, $name);

        return self::plain($names[count($names) - 1]);
    }

    /** Capitals and the width of blanks make no other name. */
    private static function plain(string $name): string
    {
        return mb_strtolower(trim((string) preg_replace('/\s+/u', ' ', $name)));
    }
}
