<?php

declare(strict_types=1);

namespace Fai\Page;

/** The words of the panels in the language of the page, as the build left them (`strings/LANGUAGE.json`). */
final class Strings
{
    /** The language every other one falls back to. */
    private const DEFAULT = 'en';

    /**
     * Which variant stands in for the others of a language that has no words for all of them. Chinese in traditional
     * characters is not among those: who reads it is shown English, as by osTicket itself where a pack has no word, and not
     * the characters of another region.
     */
    private const STAND_INS = [
        '/^pt(?:-|$)/i' => 'pt-BR',
        '/^zh(?:$|-(?:CN|SG|MY|Hans)\b)/i' => 'zh-CN',
    ];

    /** @var array<string, array<string, string>> by path: a page needs them more than once */
    private static array $read = [];

    /** @param string $folder folder (or phar) of the plugin */
    public function __construct(private readonly string $folder)
    {
    }

    /**
     * The strings of a language by key; where it has none of its own those of its main language, of a variant close to it,
     * or English.
     *
     * @param string $language RFC 5646, such as `pt-BR`
     * @return array<string, string>
     */
    public function in(string $language): array
    {
        foreach (self::tags($language) as $tag) {
            $path = $this->folder . '/strings/' . $tag . '.json';
            if (preg_match('/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/D', $tag) === 1 && is_file($path)) {
                return self::$read[$path] ??= self::read($path);
            }
        }
        return [];
    }

    /** @return array<string, string> */
    private static function read(string $path): array
    {
        $strings = [];
        foreach ((array) json_decode((string) file_get_contents($path), true) as $key => $text) {
            if (is_string($key) && is_string($text)) {
                $strings[$key] = $text;
            }
        }
        return $strings;
    }

    /** @return list<string> best first */
    private static function tags(string $language): array
    {
        $standIns = array_filter(self::STAND_INS, static fn (string $pattern): bool => preg_match($pattern, $language) === 1, ARRAY_FILTER_USE_KEY);

        return [$language, explode('-', $language)[0], ...array_values($standIns), self::DEFAULT];
    }
}
