<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\TimeText;

/** HTML in small pieces. What comes in as text goes out escaped; what is called `html` is already HTML. */
final class Markup
{
    public static function text(string|int $text): string
    {
        return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }

    /** A moment as the person reading wants it, with UTC behind it; a dash for never. */
    public static function moment(?string $utc): string
    {
        return $utc === null
            ? '<span class="faded">&ndash;</span>'
            : sprintf('<time datetime="%1$s" title="%1$s">%2$s</time>', self::text($utc), self::text(TimeText::of($utc)));
    }

    /** For names and codes, whose letters matter one by one; they are left to right in every language. */
    public static function code(string $text): string
    {
        return '<code dir="ltr">' . self::text($text) . '</code>';
    }

    public static function section(string $title, string $html, string $id): string
    {
        return sprintf('<section id="%s"><h3>%s</h3>%s</section>', self::text($id), self::text($title), $html);
    }

    /**
     * @param list<string>       $headings texts
     * @param list<list<string>> $rows     HTML; the first cell names its row
     */
    public static function table(array $headings, array $rows): string
    {
        $head = implode('', array_map(static fn (string $one): string => '<th scope="col">' . self::text($one) . '</th>', $headings));
        $body = implode('', array_map(static function (array $cells): string {
            $first = '<th scope="row">' . array_shift($cells) . '</th>';
            return '<tr>' . $first . implode('', array_map(static fn (string $cell): string => "<td>{$cell}</td>", $cells)) . '</tr>';
        }, $rows));
        return '<div class="wide" tabindex="0"><table class="list"><thead><tr>' . $head . '</tr></thead><tbody>' . $body . '</tbody></table></div>';
    }

    /** @param array<string, string> $facts HTML by name */
    public static function facts(array $facts): string
    {
        $rows = '';
        foreach ($facts as $name => $html) {
            $rows .= '<div><dt>' . self::text($name) . '</dt><dd>' . $html . '</dd></div>';
        }
        return '<dl>' . $rows . '</dl>';
    }
}
