<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** Organization and instance: short plain names that go into token claims letter by letter. */
final class IdentifierCheck implements FieldCheck
{
    public static function problem(string $value): ?string
    {
        if ($value === '' || preg_match('/^[A-Za-z0-9._~-]{1,100}$/D', $value) === 1) {
            return null;
        }
        return 'Use 1 to 100 letters, digits and . _ ~ - only.';
    }
}
