<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

use Fai\Api\Schema\UnsupportedSchema;

/**
 * Turns a regular expression of JavaScript (ECMA-262, section 22.2.1) into PCRE.
 * Only what means the same in both is taken: `\d`, `\w`, `\s`, `\b` and the dot differ, groups with `?` may.
 */
final class JavaScriptPattern
{
    /** A character that stands in no pattern, so that none has to be escaped for its sake. */
    private const DELIMITER = "\x01";

    /** A character by its number, or one of those that have a meaning, without it. */
    private const ESCAPE = '\\\\(?:u[0-9A-Fa-f]{4}|[\^$\\\\.*+?()[\]{}|\/-])';
    /** The beginning of a group; of those with a question mark only the plain one is taken, and no verb of PCRE. */
    private const GROUP = '\((?:\?:|(?![?*]))';
    /** The beginning of a class; `[]` is empty in JavaScript and a class with a bracket in PCRE. */
    private const CLASS_START = '\[\^?(?!\])';

    private const STEP_OUTSIDE_CLASS = self::ESCAPE . '|' . self::GROUP . '|' . self::CLASS_START . '|[^\x01\\\\(\[.]';
    private const STEP_INSIDE_CLASS = self::ESCAPE . '|[^\x01\\\\]';

    /** @throws UnsupportedSchema */
    public static function toPcre(string $pattern): string
    {
        $pcre = '';
        $isInside = false;
        for ($position = 0; $position < strlen($pattern); $position += strlen($step[0])) {
            $steps = $isInside ? self::STEP_INSIDE_CLASS : self::STEP_OUTSIDE_CLASS;
            if (preg_match("~\\G(?:{$steps})~u", $pattern, $step, 0, $position) !== 1) {
                throw new UnsupportedSchema("PCRE may read this pattern otherwise at {$position}: {$pattern}");
            }
            $pcre .= self::translate($step[0], $isInside);
            $isInside = $isInside ? $step[0] !== ']' : $step[0][0] === '[';
        }
        // u: characters, not bytes; D: "$" is the end and not also the line feed before it.
        $expression = self::DELIMITER . $pcre . self::DELIMITER . 'uD';
        // The warning would say no more than the exception does.
        if (@preg_match($expression, '') === false) {
            throw new UnsupportedSchema("PCRE cannot read this pattern: {$pattern}");
        }

        return $expression;
    }

    private static function translate(string $step, bool $isInside): string
    {
        return match (true) {
            str_starts_with($step, '\\u') => '\\x{' . substr($step, 2) . '}',
            // In PCRE "[:" inside a class may begin a POSIX class.
            $isInside && $step === '[' => '\\[',
            default => $step,
        };
    }
}
