<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/**
 * The field `timeline` as the part `timeline` of a write-back: lines, points of a list or rows of a table that begin with a
 * date. What has none that can be read is left out; a date alone takes the next line with it.
 */
final class TimelineOfField
{
    private const MAX_STEPS = 100;
    private const WHO_CHARS = 100;
    private const WHAT_CHARS = 400;

    /** Of a name before a colon; longer ones, and those with a full stop, are part of what happened. */
    private const NAME = '/^([^:.!?|]{1,60}?)\s*:\s+(?=\S)/u';

    /** @return array{steps: list<array{at: string, who: string|null, what: string, entryId: null, support: string}>}|null */
    public static function content(FieldText $text, string $stored, \DateTimeZone $zone): ?array
    {
        $steps = [];
        $waiting = null;
        foreach (explode("\n", $text->plain($stored)) as $line) {
            [$at, $rest] = self::dated($line, $zone);
            if ($at === null && ($waiting === null || trim($line) === '')) {
                continue;
            }
            [$who, $what] = self::told($at === null ? $line : $rest);
            if ($what !== null) {
                $steps[] = ['at' => (string) ($at ?? $waiting), 'who' => $who, 'what' => $what, 'entryId' => null, 'support' => 'unchecked'];
            }
            $waiting = $at !== null && $what === null ? $at : null;
        }
        usort($steps, static fn (array $one, array $other): int => $one['at'] <=> $other['at']);

        return $steps === [] ? null : ['steps' => array_slice($steps, -self::MAX_STEPS)];
    }

    /** @return array{string|null, string} when (UTC), and what stands beside it, cells parted by tabs */
    private static function dated(string $line, \DateTimeZone $zone): array
    {
        $cells = explode("\t", $line);
        foreach ($cells as $number => $cell) {
            [$at, $rest] = WrittenDate::atStartOf($cell, $zone);
            // A number before it is the number of the row.
            if ($at !== null && preg_match('/^[\s\d.)#]*$/D', implode('', array_slice($cells, 0, $number))) === 1) {
                return [$at, implode("\t", array_filter([$rest, ...array_slice($cells, $number + 1)], static fn (string $one): bool => trim($one) !== ''))];
            }
        }
        return [null, $line];
    }

    /** @return array{string|null, string|null} who and what */
    private static function told(string $text): array
    {
        $cells = array_values(array_filter(array_map(PlainText::line(...), explode("\t", $text)), static fn (string $one): bool => !PlainText::saysNothing($one)));
        $who = null;
        if (count($cells) > 1 && mb_strlen($cells[0], 'UTF-8') <= self::WHO_CHARS) {
            $who = array_shift($cells);
        }
        $what = implode(' · ', $cells);
        if ($who === null && preg_match(self::NAME, $what, $found) === 1) {
            $who = $found[1];
            $what = substr($what, strlen($found[0]));
        }
        return $what === '' || PlainText::saysNothing($what) ? [null, null] : [$who, PlainText::cut($what, self::WHAT_CHARS)];
    }
}
