<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** One `jti` a line, as tokens carry them. */
final class RevokedTokensCheck implements FieldCheck
{
    private const MAX_LINES = 500;

    public static function problem(string $value): ?string
    {
        $lines = self::lines($value);
        if (count($lines) > self::MAX_LINES) {
            return sprintf('At most %d lines; tokens live a day at most, so old ones can go.', self::MAX_LINES);
        }
        foreach ($lines as $number => $line) {
            if (preg_match('/^[A-Za-z0-9._~-]{1,128}$/D', $line) !== 1) {
                return sprintf('Line %d is no "jti": 1 to 128 letters, digits and . _ ~ - only.', $number + 1);
            }
        }
        return null;
    }

    /** @return list<string> the lines that are not empty, trimmed */
    public static function lines(string $value): array
    {
        $lines = array_map('trim', preg_split('/\R/', $value) ?: []);
        return array_values(array_filter($lines, static fn (string $line): bool => $line !== ''));
    }
}
