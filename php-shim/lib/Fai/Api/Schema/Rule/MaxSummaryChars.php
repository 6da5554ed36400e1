<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

use stdClass;

/** All texts of a summary together are no longer than allowed, whatever its shape: `summaryChars` of the zod schema. */
final class MaxSummaryChars implements Rule
{
    public function __construct(private readonly int $maxChars)
    {
    }

    public function keyword(): string
    {
        return 'maxSummaryChars';
    }

    public function accepts(mixed $value): bool
    {
        return !$value instanceof stdClass || self::count($value) <= $this->maxChars;
    }

    private static function count(stdClass $summary): int
    {
        $chars = self::chars($summary, 'gist') + self::chars($summary, 'body');
        $chars += self::chars($summary->nextStep ?? null, 'text');
        foreach (self::objects($summary, 'sections') as $section) {
            $chars += self::chars($section, 'title');
            foreach (self::objects($section, 'items') as $item) {
                $chars += self::chars($item, 'text');
            }
        }

        return $chars;
    }

    private static function chars(mixed $object, string $member): int
    {
        $text = $object instanceof stdClass ? ($object->{$member} ?? null) : null;

        return is_string($text) ? CodePoints::count($text) : 0;
    }

    /** @return list<stdClass> */
    private static function objects(stdClass $object, string $member): array
    {
        $list = $object->{$member} ?? null;

        return array_values(array_filter(
            is_array($list) ? $list : [],
            static fn (mixed $item): bool => $item instanceof stdClass,
        ));
    }
}
