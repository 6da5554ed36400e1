<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/**
 * One thing done to a valid document, with what must be answered then: 200 stands for "taken". Each takes the spots of a
 * document and gives the statuses, or null when the document has no place for it. Draws from `mt_rand`.
 */
final class Damage
{
    /** Numbers that fit no whole number of ours: above 2^32 - 1, below 0, broken, or beyond what a double holds. */
    private const BAD_NUMBERS = [
        '-1', '4294967296', '9007199254740993', '18446744073709551616', '1.5', '-0.5', '1e-1', '1e10', '1e308', '1e400', '-1e400',
        '123456789012345678901234567890',
    ];
    private const UNKNOWN_NAMES = [
        '__proto__', 'constructor', 'toString', 'hasOwnProperty', '__construct', '__toString', '', ' ', '0', '-1', '1e3', 'a/b~c',
        'Summary', 'gist ', "\u{1F600}", "\u{202E}",
    ];
    private const BAD_DATES = [
        '2026-02-30T00:00:00Z', '1900-02-29T00:00:00Z', '0999-12-31T00:00:00Z', '2026-11-21T24:00:00Z', '2026-11-21T10:00:60Z',
        '2026-11-21T10:00:00+00:00', '2026-11-21 10:00:00', '2026-11-21T10:00:00.1234567Z', "2026-11-21T10:00:00Z\n", 'now',
        '+1 day', '@0', '99999-01-01T00:00:00Z',
    ];
    private const BAD_BY_START_OF_PATTERN = ['javascript:alert(1)', 'a b', "en\n", 'ä', '/', '', "x'", 'https://', 'data:,'];

    /** @return array<string, callable(list<Spot>): ?list<int>> by name */
    public static function all(): array
    {
        return [
            'nothing' => static fn (array $spots): array => [200],
            'wrong type' => self::wrongType(...),
            'text too long' => self::textTooLong(...),
            'text at its limit' => self::textAtLimit(...),
            'list too long' => static fn (array $spots): ?array => self::listOf($spots, 1),
            'list at its limit' => static fn (array $spots): ?array => self::listOf($spots, 0),
            'bad number' => self::badNumber(...),
            'number beside its limit' => self::numberBesideLimit(...),
            'bad text' => self::badText(...),
            'text that is none' => self::noText(...),
            'unknown member' => self::unknownMember(...),
            'endless name' => self::endlessName(...),
            'duplicate member' => self::duplicateMember(...),
            'missing member' => self::missingMember(...),
            'deep' => self::deep(...),
        ];
    }

    /** @param list<Spot> $spots */
    private static function wrongType(array $spots): array
    {
        $spot = Sample::oneOf($spots);
        $values = [
            'string' => 'text', 'integer' => new Raw('1'), 'number' => new Raw('1.5'), 'boolean' => true,
            'array' => new Branch(false), 'object' => new Branch(true), 'null' => null,
        ];
        unset($values[$spot->type()], $values[$spot->isNullable ? 'null' : '']);
        $spot->put(Sample::oneOf(array_values($values)));

        // A root that is no object is another answer than a member that is not.
        return $spot === $spots[0] ? [400] : [422];
    }

    /** @param list<Spot> $spots */
    private static function textTooLong(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => isset($one->schema['maxLength']), static function (Spot $spot): array {
            $spot->put(str_repeat(Sample::oneOf(['a', "\u{1F600}", "\u{e9}"]), $spot->schema['maxLength'] + mt_rand(1, 2)));

            return [422];
        });
    }

    /** @param list<Spot> $spots */
    private static function textAtLimit(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => isset($one->schema['maxLength']) && Sample::isFreeText($one->schema), static function (Spot $spot): array {
            $maxChars = $spot->schema['maxLength'];
            $spot->put(str_repeat(Sample::oneOf(['a', "\u{1F600}", "\u{e9}"]), $maxChars));

            // All texts of a summary together have a limit of their own, and that of its body is as much.
            return $maxChars >= 20_000 ? [200, 422] : [200];
        });
    }

    /** @param list<Spot> $spots */
    private static function listOf(array $spots, int $more): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->type() === 'array', static function (Spot $spot) use ($more): array {
            $spot->put((new Sample())->list($spot->schema, $spot->schema['maxItems'] + $more));

            return [$more > 0 ? 422 : 200];
        });
    }

    /** @param list<Spot> $spots */
    private static function badNumber(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->type() === 'integer', static function (Spot $spot): array {
            $spot->put(new Raw(Sample::oneOf([...self::BAD_NUMBERS, str_repeat('9', 400), '0.' . str_repeat('3', 400)])));

            return [422];
        });
    }

    /** @param list<Spot> $spots */
    private static function numberBesideLimit(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->type() === 'integer', static function (Spot $spot): array {
            [$text, $status] = Sample::oneOf([
                [(string) $spot->schema['minimum'], 200],
                [(string) $spot->schema['maximum'], 200],
                [$spot->schema['maximum'] . '.0', 200],
                [$spot->schema['maximum'] . '0e-1', 200],
                [(string) ($spot->schema['minimum'] - 1), 422],
                [(string) ($spot->schema['maximum'] + 1), 422],
                [$spot->schema['maximum'] . '.5', 422],
            ]);
            $spot->put(new Raw($text));

            return [$status];
        });
    }

    /** A text that its schema does not take. @param list<Spot> $spots */
    private static function badText(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->type() === 'string', static function (Spot $spot): array {
            $bad = ["a\0b", "\0"];
            if (isset($spot->schema['format'])) {
                $bad = [...$bad, ...self::BAD_DATES];
            } elseif (!Sample::isFreeText($spot->schema)) {
                $bad = [...$bad, ...self::BAD_BY_START_OF_PATTERN];
            }
            $spot->put(Sample::oneOf($bad));

            return [422];
        });
    }

    /** What no JSON text may hold. @param list<Spot> $spots */
    private static function noText(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->type() === 'string', static function (Spot $spot): array {
            $spot->put(new Raw(Sample::oneOf([
                '"\ud83d"', '"\ude00"', '"\ude00\ud83d"', '"\uD800x"', "\"\xff\"", "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"",
                "\"\xe2\x82\"", "\"a\nb\"", "\"\0\"", '"\x41"', '"\u12"', '"\\"', '"', "'a'", '"a" "b"', 'undefined', 'NaN', '+1', '01', '.5', '1.',
                '0x10', 'TRUE', '/**/1', '1,', '[1,]', '{"a":1,}', '{a:1}', ',',
            ])));

            return [400];
        });
    }

    /** @param list<Spot> $spots */
    private static function unknownMember(array $spots): ?array
    {
        return self::each($spots, self::isObject(...), static function (Spot $spot): array {
            $spot->value()->parts[] = [Sample::oneOf(self::UNKNOWN_NAMES), Sample::oneOf([null, 1, 'x', new Branch(true), new Branch(false)])];
            shuffle($spot->value()->parts);

            return [422];
        });
    }

    /** A name that is too long to be repeated, more members than an object may have, or a name that PHP cannot hold. @param list<Spot> $spots */
    private static function endlessName(array $spots): ?array
    {
        return self::each($spots, self::isObject(...), static function (Spot $spot): array {
            $object = $spot->value();
            $choice = mt_rand(0, 3);
            for ($count = $choice === 0 ? 1_100 : 0; $count > 0; $count--) {
                $object->parts[] = ["n{$count}", 1];
            }
            if ($choice > 0) {
                $object->parts[] = [$choice === 1 ? "\0*\0x" : str_repeat(Sample::oneOf(['a', "\u{e9}", "\u{1F600}", '~']), mt_rand(10, 20_000)), 1];
            }

            return [$choice < 2 ? 400 : 422];
        });
    }

    /** @param list<Spot> $spots */
    private static function duplicateMember(array $spots): ?array
    {
        $hasParts = static fn (Spot $one): bool => self::isObject($one) && $one->value()->parts !== [];

        return self::each($spots, $hasParts, static function (Spot $spot): array {
            $spot->value()->parts[] = Sample::oneOf($spot->value()->parts);
            shuffle($spot->value()->parts);

            return [400];
        });
    }

    /** @param list<Spot> $spots */
    private static function missingMember(array $spots): ?array
    {
        return self::each($spots, static fn (Spot $one): bool => $one->name() !== null, static function (Spot $spot): array {
            array_splice($spot->around->parts, $spot->index, 1);

            return [$spot->isRequired ? 422 : 200];
        });
    }

    /** @param list<Spot> $spots */
    private static function deep(array $spots): array
    {
        $spot = Sample::oneOf($spots);
        [$open, $close] = Sample::oneOf([['[', ']'], ['{"a":', '}']]);
        $times = max(1, Sample::oneOf([15, 16, 17, 1_000, 50_000]) - $spot->depth);
        $spot->put(new Raw(str_repeat($open, $times) . '1' . str_repeat($close, $times)));

        // Up to sixteen it is JSON of the wrong shape; a list in the place of the whole is no body at all.
        return [$spot->depth + $times > 16 || ($spot === $spots[0] && $open === '[') ? 400 : 422];
    }

    private static function isObject(Spot $spot): bool
    {
        return $spot->value() instanceof Branch && $spot->value()->isObject;
    }

    /**
     * @param list<Spot>                $spots
     * @param callable(Spot): bool      $fits
     * @param callable(Spot): list<int> $change
     *
     * @return list<int>|null
     */
    private static function each(array $spots, callable $fits, callable $change): ?array
    {
        $fitting = array_values(array_filter($spots, $fits));

        return $fitting === [] ? null : $change(Sample::oneOf($fitting));
    }
}
