<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** Text from outside, made fit to be shown: valid UTF-8, without control characters, and not longer than it may be. */
final class PlainText
{
    /** What programs write where they have nothing to say. */
    private const NOTHING = '/^[\W_]*(?:n\/?a|n\. ?a\.?|none|null|nil|nan|undefined|unknown|empty|tbd|true|false)?[\W_]*$/iuD';

    /** As it is, but for what no text has: broken bytes, and control characters other than line breaks and tabs. */
    public static function of(string $bytes): string
    {
        $text = mb_scrub($bytes, 'UTF-8');
        $text = (string) preg_replace('/\R/u', "\n", $text);

        return (string) preg_replace('/[\x{00}-\x{08}\x{0B}-\x{1F}\x{7F}-\x{9F}\x{FEFF}\x{FFFE}\x{FFFF}]/u', '', $text);
    }

    /** One line of it. */
    public static function line(string $text): string
    {
        return trim((string) preg_replace('/[\s\x{A0}]+/u', ' ', self::of($text)));
    }

    /** "n/a", dashes, nothing at all: words without a meaning of their own. */
    public static function saysNothing(string $text): bool
    {
        return preg_match(self::NOTHING, $text) !== 0;
    }

    /** At most so many code points, cut between words where there are any. */
    public static function cut(string $text, int $maxChars): string
    {
        if (mb_strlen($text, 'UTF-8') <= $maxChars) {
            return $text;
        }
        $start = mb_substr($text, 0, $maxChars - 1, 'UTF-8');
        $atWord = (string) preg_replace('/\s+\S*$/uD', '', $start);

        return rtrim(mb_strlen($atWord, 'UTF-8') > $maxChars / 2 ? $atWord : $start) . '…';
    }
}
