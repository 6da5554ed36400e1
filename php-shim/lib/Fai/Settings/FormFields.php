<?php

declare(strict_types=1);

namespace Fai\Settings;

/**
 * Which fields of a ticket's forms other tools fill in, as the administrator writes it: one a line, what it holds, "=", the
 * name of the field. More than one form may have a field of that name.
 */
final class FormFields
{
    public const DEFAULT = "urgency = ai-urgency\nurgency_score = ai-urgency-percentage\neffort_hours = ai-estimated-hours\n"
        . "summary = ticket-summary\ntimeline = ai-timeline\ntitle = ai-suggested-title";

    /** What a field may hold, and the kind of insight it is part of. */
    public const KINDS = [
        'urgency' => 'assessment',
        'urgency_score' => 'assessment',
        'effort_hours' => 'assessment',
        'title' => 'assessment',
        'summary' => 'summary',
        'timeline' => 'timeline',
    ];

    /** As osTicket names fields (DynamicFormField::isValid); the column holds 64 characters. */
    private const LINE = '/^([a-z_]+)\s*=\s*((?!\d)[\p{L}\p{N}_-]{1,64})$/uD';

    /** @return list<string> the lines that are not empty, trimmed */
    public static function lines(string $value): array
    {
        $lines = array_map('trim', preg_split('/\R/', $value) ?: []);
        return array_values(array_filter($lines, static fn (string $line): bool => $line !== ''));
    }

    /** @return array{string, string}|null what the field holds, and its name; null for what is no such line */
    public static function read(string $line): ?array
    {
        return preg_match(self::LINE, $line, $found) === 1 && isset(self::KINDS[$found[1]]) ? [$found[1], $found[2]] : null;
    }

    /** @return array<string, string> names of fields by what they hold; lines that say nothing are left out */
    public static function named(string $value): array
    {
        $named = [];
        foreach (array_filter(array_map(self::read(...), self::lines($value))) as [$holds, $name]) {
            $named[$holds] ??= $name;
        }
        return $named;
    }
}
