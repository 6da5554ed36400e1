<?php

declare(strict_types=1);

namespace Fai\Page;

/** The words of the panels in the language of the page, as the build left them (`strings/LANGUAGE.json`). */
final class Strings
{
    /** The language every other one falls back to. */
    private const DEFAULT = 'en';

    /** @param string $folder folder (or phar) of the plugin */
    public function __construct(private readonly string $folder)
    {
    }

    /**
     * The strings of a language by key; those of its main language, or English, where it has none of its own.
     *
     * @param string $language RFC 5646, such as `pt-BR`
     * @return array<string, string>
     */
    public function in(string $language): array
    {
        foreach ([$language, explode('-', $language)[0], self::DEFAULT] as $tag) {
            $path = $this->folder . '/strings/' . $tag . '.json';
            if (preg_match('/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/D', $tag) === 1 && is_file($path)) {
                return array_filter((array) json_decode((string) file_get_contents($path), true), 'is_string');
            }
        }
        return [];
    }
}
