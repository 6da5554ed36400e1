<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use Fai\Host\FieldCheck;

/** The key set is read on save, so that a mistake shows at its field and not as a refused token a week later. */
final class KeysCheck implements FieldCheck
{
    /** osTicket cuts settings at 64 KB without a word (ost_config.value is TEXT). */
    private const MAX_BYTES = 32_768;

    public static function problem(string $value): ?string
    {
        if ($value === '') {
            return null;
        }
        if (strlen($value) > self::MAX_BYTES) {
            return sprintf('The key set is too long: at most %d bytes.', self::MAX_BYTES);
        }
        try {
            KeySet::fromJwks($value);
        } catch (InvalidKeySet $invalid) {
            return $invalid->getMessage();
        }
        return null;
    }
}
