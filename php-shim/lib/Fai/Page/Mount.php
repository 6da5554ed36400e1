<?php

declare(strict_types=1);

namespace Fai\Page;

/**
 * The element the page grows from, with the page data inside and the script behind it (contract, section 1).
 *
 * @phpstan-import-type Data from PageData
 */
final class Mount
{
    /** Bytes of page data inside the mount; beyond that the page asks for the rest when it is opened. */
    private const MAX_INLINE_BYTES = 65_536;

    /**
     * @param string $base       where the staff routes start
     * @param string $language   of the page, RFC 5646
     * @param string $personKey  tells people who share a browser apart
     * @param string $closed     what this person left closed (ClosedPanels)
     * @param string $scriptName file name of the bundle
     * @param array<string, string> $strings what the panels say, in that language
     */
    public function __construct(
        private readonly string $base,
        private readonly string $language,
        private readonly string $personKey,
        private readonly string $closed,
        private readonly string $scriptName,
        private readonly array $strings,
    ) {
    }

    /** @param Data $data */
    public function html(array $data): string
    {
        return sprintf(
            '<div id="fai-panels" data-ticket-id="%d" data-base="%s" data-lang="%s" data-person="%s" data-closed="%s" hidden>'
            . '<script type="application/json">%s</script></div>' . "\n" . '<script src="%s"></script>' . "\n",
            $data['ticketId'],
            self::attribute($this->base),
            self::attribute($this->language),
            self::attribute($this->personKey),
            self::attribute($this->closed),
            $this->inlined($data),
            self::attribute($this->base . 'assets/' . $this->scriptName),
        );
    }

    /**
     * Page data with the words to say it in.
     *
     * @param array<string, mixed>  $data
     * @param array<string, string> $strings
     * @return array<string, mixed>
     */
    public static function content(array $data, array $strings): array
    {
        return $data + ['strings' => (object) $strings];
    }

    /**
     * All of it, else without all recommendations but the first.
     *
     * @param Data $data
     */
    private function inlined(array $data): string
    {
        $json = self::json(self::content($data, $this->strings));
        return strlen($json) <= self::MAX_INLINE_BYTES ? $json : self::json(self::content(self::firstPart($data), $this->strings));
    }

    /**
     * A part is not the whole, so it has a revision of its own: asked for with that, the route sends the rest instead of
     * "not modified".
     *
     * @param Data $data
     * @return array<string, mixed>
     */
    private static function firstPart(array $data): array
    {
        return [
            'revision' => $data['revision'] . '.part',
            'recommendations' => array_slice($data['recommendations'], 0, 1),
            'recommendationsComplete' => false,
        ] + $data;
    }

    /**
     * No text inside may end the script element or start a comment: `<`, `>` and `&` are written as escapes, and so are
     * U+2028 and U+2029, which json_encode() escapes on its own.
     *
     * @param array<string, mixed> $data
     */
    private static function json(array $data): string
    {
        return json_encode($data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
    }

    private static function attribute(string $value): string
    {
        return htmlspecialchars($value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
