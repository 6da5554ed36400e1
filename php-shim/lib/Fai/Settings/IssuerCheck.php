<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** The issuer is compared letter by letter, so blanks and look-alike characters would only lock everyone out. */
final class IssuerCheck implements FieldCheck
{
    public static function problem(string $value): ?string
    {
        if ($value === '' || preg_match('/^[!#-;=?-~]{1,200}$/D', $value) === 1) {
            return null;
        }
        return 'Use at most 200 characters without blanks, quotes or angle brackets, such as https://issuer.example.';
    }
}
