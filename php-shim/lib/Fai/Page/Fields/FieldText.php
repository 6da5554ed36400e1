<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/**
 * The text of a field, as Markdown and as plain lines. HTML is cleaned and balanced by osTicket (Host\Fields\CleanHtml)
 * and then read; what is no HTML is taken for Markdown as it stands.
 */
final class FieldText
{
    /** More than a field of osTicket can hold (form_entry_values.value is TEXT). */
    private const MAX_BYTES = 65_536;

    /** An element, a comment, or a character written as an entity. */
    private const LOOKS_LIKE_HTML = '~</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|<!--|<!doctype|&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});~i';

    /** What is no text of the document; core leaves the content of one that is not closed. */
    private const NOT_TEXT = '~<(script|style|head|title|template|noscript|iframe|object|textarea|select)\b.*?(?:</\1\s*>|\z)~is';

    /** @var array{string, string}|null what was cleaned last, and what came of it: a summary is read twice */
    private ?array $cleaned = null;

    /** @param callable(string): string $clean HTML made safe and balanced */
    public function __construct(private readonly mixed $clean)
    {
    }

    public function markdown(string $stored): string
    {
        return $this->read($stored, isMarkdown: true);
    }

    /** Without any marks; a row of a table is a line, its cells parted by tabs. */
    public function plain(string $stored): string
    {
        return $this->read($stored, isMarkdown: false);
    }

    private function read(string $stored, bool $isMarkdown): string
    {
        $text = PlainText::of(substr($stored, 0, self::MAX_BYTES));
        if (preg_match(self::LOOKS_LIKE_HTML, $text) !== 1) {
            return trim($isMarkdown ? $text : self::withoutMarks($text));
        }
        return PlainText::of((new HtmlReader($isMarkdown))->read($this->cleaned($text)));
    }

    private function cleaned(string $html): string
    {
        if ($this->cleaned === null || $this->cleaned[0] !== $html) {
            // A pattern that gives up (pcre.backtrack_limit) leaves nothing.
            $this->cleaned = [$html, ($this->clean)((string) preg_replace(self::NOT_TEXT, ' ', $html))];
        }
        return $this->cleaned[1];
    }

    /** Of Markdown what its reader would not see. */
    private static function withoutMarks(string $markdown): string
    {
        $lines = array_filter(
            explode("\n", $markdown),
            static fn (string $line): bool => preg_match('/^[\s|:*_=-]*$/D', $line) !== 1 || trim($line) === '',
        );
        $text = implode("\n", array_map(
            static fn (string $line): string => trim((string) preg_replace('/^\s*(?:#{1,6} |> ?|[-*+] )+/', '', $line), " \t|"),
            $lines,
        ));
        $text = (string) preg_replace('/!?\[([^\[\]]*)\]\([^()\s]*\)/', '$1', $text);

        return (string) preg_replace('/(\*\*|__|[*_`])(?=\S)([^*_`\n]+)(?<=\S)\1/', '$2', $text);
    }
}
