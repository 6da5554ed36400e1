<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/**
 * A date as programs and people write it. Only what can mean one day is read: 3/4/2026 is March to some and April to
 * others. A date without a time of day is the beginning of that day.
 */
final class WrittenDate
{
    private const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

    /** A point of a list, a bracket. */
    private const BEFORE = '/^\s*(?:(?:[-*•–—]|#?\d{1,3}[.):])\s+)?[\[(]*\s*/u';

    private const MONTH = '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?';

    private const DAYS = [
        '(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})',
        '(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})',
        '(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})',
        '(?<d>\d{1,2})(?:st|nd|rd|th)?\.? ' . self::MONTH . ',? (?<y>\d{4})',
        self::MONTH . ' (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})',
    ];

    private const TIME = '(?:(?:T|,? (?:at |um )?|,)(?<h>\d{1,2}):(?<i>\d{2})(?::(?<s>\d{2})(?:[.,]\d{1,9})?)?(?: ?(?<half>[ap])\.?m\b\.?)?(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})(?!\w|:\d))?(?: Uhr)?)?';

    /**
     * @param \DateTimeZone $zone of dates that do not say theirs
     * @return array{string|null, string} the moment (UTC, RFC 3339) and what stands behind it; null and all of it for none
     */
    public static function atStartOf(string $text, \DateTimeZone $zone): array
    {
        $from = preg_match(self::BEFORE, $text, $before) === 1 ? substr($text, strlen($before[0])) : $text;
        foreach (self::DAYS as $day) {
            $pattern = '/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?' . $day . '(?!\d)' . self::TIME . '/iu';
            if (preg_match($pattern, $from, $found) === 1) {
                $at = self::moment($found, $zone);
                return $at === null ? [null, $text] : [$at, (string) preg_replace('/^[\s\])|:;,.–—-]+/u', '', substr($from, strlen($found[0])))];
            }
        }
        return [null, $text];
    }

    /** @param array<string> $found */
    private static function moment(array $found, \DateTimeZone $zone): ?string
    {
        $named = array_search(strtolower(substr($found['month'] ?? '', 0, 3)), self::MONTHS, true);
        $month = is_int($named) ? $named + 1 : (int) ($found['m'] ?? 0);
        $year = (int) $found['y'];
        $hour = self::hour($found);
        $minute = (int) ($found['i'] ?? 0);
        if (!checkdate($month, (int) $found['d'], $year) || $year < 1970 || $hour === null || $minute > 59 || (int) ($found['s'] ?? 0) > 59) {
            return null;
        }
        $own = ($found['zone'] ?? '') === '' ? $zone : self::zone($found['zone']);
        if ($own === null) {
            return null;
        }
        $moment = (new \DateTimeImmutable('2000-01-01', $own))->setDate($year, $month, (int) $found['d'])->setTime($hour, $minute, (int) ($found['s'] ?? 0));

        $at = $moment->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');

        // In UTC the last hours of 9999 may be in a year of five figures, which RFC 3339 does not know.
        return strlen($at) === 20 ? $at : null;
    }

    /** Null for what no clock shows: PHP ends with an exception at +99:99, and takes +25:00. */
    private static function zone(string $written): ?\DateTimeZone
    {
        $isOffset = preg_match('/^[+-]/', $written) === 1;
        if ($isOffset && preg_match('/^[+-](?:0\d|1[0-4]):?[0-5]\d$/D', $written) !== 1) {
            return null;
        }
        return new \DateTimeZone($isOffset ? $written : 'UTC');
    }

    /** @param array<string> $found */
    private static function hour(array $found): ?int
    {
        $hour = (int) ($found['h'] ?? 0);
        $half = strtolower($found['half'] ?? '');
        if ($half === '') {
            return $hour <= 23 ? $hour : null;
        }
        return $hour >= 1 && $hour <= 12 ? $hour % 12 + ($half === 'p' ? 12 : 0) : null;
    }
}
