<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** The words of one block, with bold, italic, code and links in Markdown's way where it is asked for. */
final class Inlines
{
    /** Deeper ones are words without a mark: every block looks at all that are open. */
    private const MAX_OPEN = 10;

    /** What Markdown would take for a mark: the page reads a backslash before it as "just this character". */
    private const MARKS = '/[\\\\`*\[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u';

    /** What would make a paragraph of Markdown something else by how it begins. */
    private const BEGINNING = '/^(\s*)(#{1,6} |[-+>|]|~{3,}|\d{1,9}[.)](?=\s|$))/mu';

    /** @var list<array{name: string, mark: string, to: string, text: string}> the innermost last; the first is the block */
    private array $open = [['name' => '', 'mark' => '', 'to' => '', 'text' => '']];

    public function __construct(private readonly bool $isMarkdown)
    {
    }

    public function text(string $text, bool $isPreformatted): void
    {
        if ($isPreformatted) {
            $this->append($text);
            return;
        }
        $text = (string) preg_replace('/[\s\x{A0}]+/u', ' ', $text);
        $isCode = $this->open[count($this->open) - 1]['mark'] === '`';
        $this->append($this->isMarkdown && !$isCode ? (string) preg_replace(self::MARKS, '\\\\$0', $text) : $text);
    }

    /** @param bool $isInCell where a line cannot end */
    public function lineBreak(bool $isInCell): void
    {
        $this->append($isInCell ? ' ' : "\n");
    }

    /** @param string $to where a link leads; empty for none */
    public function open(string $name, string $mark, string $to = ''): void
    {
        if (count($this->open) < self::MAX_OPEN) {
            $this->open[] = ['name' => $name, 'mark' => $mark, 'to' => $to, 'text' => ''];
        }
    }

    public function close(string $name): void
    {
        $names = array_column($this->open, 'name');
        if (count($names) > 1 && in_array($name, $names, true)) {
            do {
                $at = count($this->open) - 1;
                $closed = $this->open[$at];
                array_splice($this->open, $at);
                $this->append($this->marked($closed));
            } while ($closed['name'] !== $name);
        }
    }

    /** The block so far; what is open goes on in the next one. */
    public function take(): string
    {
        $text = '';
        for ($at = count($this->open) - 1; $at >= 0; $at--) {
            $one = $this->open[$at];
            $text = $this->marked(['text' => $one['text'] . $text] + $one);
            $this->open[$at]['text'] = '';
        }
        $text = trim((string) preg_replace('/ *\n */', "\n", (string) preg_replace('/ {2,}/', ' ', $text)));

        return $this->isMarkdown ? (string) preg_replace_callback(self::BEGINNING, static fn (array $found): string => $found[1] . self::escaped($found[2]), $text) : $text;
    }

    /** The block so far, letter by letter. */
    public function takeRaw(): string
    {
        $text = implode('', array_column($this->open, 'text'));
        $this->open = [['name' => '', 'mark' => '', 'to' => '', 'text' => '']];

        return $text;
    }

    private function append(string $text): void
    {
        $this->open[count($this->open) - 1]['text'] .= $text;
    }

    /** @param array{name: string, mark: string, to: string, text: string} $one */
    private function marked(array $one): string
    {
        $inner = trim($one['text']);
        if (!$this->isMarkdown || $inner === '' || ($one['mark'] === '' && $one['to'] === '')) {
            return $one['text'];
        }
        // Marks stand at words, blanks outside.
        $before = substr($one['text'], 0, strspn($one['text'], " \t\n"));
        $after = substr($one['text'], strlen(rtrim($one['text'])));
        if ($one['to'] !== '' && !str_contains($inner, '](') && !str_contains($inner, "\n")) {
            return "{$before}[{$inner}]({$one['to']}){$after}";
        }
        if ($one['mark'] === '`') {
            return str_contains($inner, '`') || str_contains($inner, "\n") ? $one['text'] : "{$before}`{$inner}`{$after}";
        }
        // The same mark twice, or over several lines, would be read as something else.
        $isPlain = $one['mark'] === '' || str_contains($inner, "\n") || preg_match('/(?<!\\\\)\*/', $inner) === 1;

        return $isPlain ? $one['text'] : $before . $one['mark'] . $inner . $one['mark'] . $after;
    }

    private static function escaped(string $beginning): string
    {
        return preg_match('/^\d/', $beginning) === 1 ? substr($beginning, 0, -1) . '\\' . substr($beginning, -1) : '\\' . $beginning;
    }
}
