<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/**
 * Reads HTML into the subset of Markdown that the page knows (src/contract/markdown.ts), or into plain lines. It takes HTML
 * as osTicket cleans it, with every element closed; anything else gives less pretty text, never an error. Nothing of an
 * attribute is kept but where a link leads to.
 */
final class HtmlReader
{
    private const BLOCKS = ['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'center', 'address', 'figure', 'dl', 'dt', 'dd', 'hr', 'body', 'html', 'caption', 'fieldset', 'details', 'summary'];
    private const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
    private const MARKS = ['b' => '**', 'strong' => '**', 'i' => '*', 'em' => '*', 'code' => '`'];

    private readonly Blocks $blocks;
    private readonly Inlines $inlines;
    private ?TableRows $rows = null;
    private int $openTables = 0;
    private bool $isInCell = false;
    private bool $isPreformatted = false;

    public function __construct(private readonly bool $isMarkdown)
    {
        $this->blocks = new Blocks($isMarkdown);
        $this->inlines = new Inlines($isMarkdown);
    }

    public function read(string $html): string
    {
        foreach (preg_split('/(<[^<>]*>)/', $html, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY) ?: [] as $token) {
            if (preg_match('~^<(/?)([a-z][a-z0-9]*)\b(.*)>$~isD', $token, $tag) === 1) {
                $name = strtolower($tag[2]);
                $isEnd = $tag[1] !== '';
                match (true) {
                    isset(self::MARKS[$name]), $name === 'a' => $this->inline($name, $isEnd, $tag[3]),
                    $name === 'br' => $this->inlines->lineBreak($this->rows !== null),
                    $name === 'table' => $this->table($isEnd),
                    $this->rows !== null => $this->withinTable($name, $isEnd),
                    default => $this->block($name, $isEnd),
                };
            } elseif (preg_match('~^<[!?]~', $token) !== 1) {
                $this->inlines->text(html_entity_decode($token, ENT_QUOTES | ENT_HTML5, 'UTF-8'), $this->isPreformatted);
            }
        }
        $this->endTable();
        $this->endBlock();

        return $this->blocks->text();
    }

    private function inline(string $name, bool $isEnd, string $attributes): void
    {
        if ($isEnd) {
            $this->inlines->close($name);
        } elseif (!$this->isPreformatted) {
            $this->inlines->open($name, self::MARKS[$name] ?? '', $name === 'a' ? self::destination($attributes) : '');
        }
    }

    private function block(string $name, bool $isEnd): void
    {
        $isHeading = in_array($name, self::HEADINGS, true);
        if (!$isHeading && !in_array($name, [...self::BLOCKS, 'pre', 'blockquote', 'ul', 'ol', 'li'], true)) {
            return;
        }
        if ($isHeading && $isEnd) {
            $this->inlines->close('heading');
        }
        $this->endBlock();
        match (true) {
            $isHeading && !$isEnd => $this->inlines->open('heading', '**'),
            $name === 'pre' => $this->isPreformatted = !$isEnd,
            $name === 'blockquote' => $isEnd ? $this->blocks->closeQuote() : $this->blocks->openQuote(),
            $name === 'ul', $name === 'ol' => $isEnd ? $this->blocks->closeList() : $this->blocks->openList($name === 'ol'),
            $name === 'li' && !$isEnd => $this->blocks->point(),
            default => null,
        };
    }

    private function endBlock(): void
    {
        if ($this->isPreformatted) {
            $this->blocks->addCode($this->inlines->takeRaw());
        } else {
            $this->blocks->add(explode("\n", $this->inlines->take()));
        }
    }

    private function table(bool $isEnd): void
    {
        $this->openTables = max(0, $this->openTables + ($isEnd ? -1 : 1));
        if (!$isEnd && $this->openTables === 1) {
            $this->endBlock();
            $this->rows = new TableRows($this->isMarkdown);
        } elseif ($this->openTables === 0) {
            $this->endTable();
        }
    }

    /** What else is in a cell, tables too, is text of the cell. */
    private function withinTable(string $name, bool $isEnd): void
    {
        if ($this->openTables > 1 || !in_array($name, ['tr', 'td', 'th'], true)) {
            $this->inlines->text(' ', false);
            return;
        }
        $this->endCell();
        if ($name === 'tr' && !$isEnd) {
            $this->rows?->beginRow();
        }
        $this->isInCell = $name !== 'tr' && !$isEnd;
    }

    private function endCell(): void
    {
        $text = $this->inlines->take();
        if ($this->isInCell || $text !== '') {
            $this->rows?->addCell($text);
        }
        $this->isInCell = false;
    }

    private function endTable(): void
    {
        if ($this->rows !== null) {
            $this->endCell();
            $this->blocks->add($this->rows?->lines() ?? []);
            $this->rows = null;
            $this->openTables = 0;
        }
    }

    /** Only what leads out: the page shows every other link as the text it is. */
    private static function destination(string $attributes): string
    {
        preg_match('~\bhref\s*=\s*(?:"([^"]*)"|\'([^\']*)\')~i', $attributes, $found);
        $to = html_entity_decode(($found[1] ?? '') . ($found[2] ?? ''), ENT_QUOTES | ENT_HTML5, 'UTF-8');

        return preg_match('~^(?:https?://|mailto:)[^\s()<>\\\\]{1,1900}$~iD', $to) === 1 ? $to : '';
    }
}
