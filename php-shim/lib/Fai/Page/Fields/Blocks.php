<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

/** Puts paragraphs, points of lists, quotes and code below each other, with the marks of Markdown before them or without. */
final class Blocks
{
    /** Deeper ones stand where the deepest do: the page reads six levels. */
    private const MAX_DEPTH = 5;
    private const MAX_QUOTES = 3;

    /** @var list<string> */
    private array $lines = [];

    /** @var list<int|null> open lists: the number of the last point, null for those without numbers */
    private array $lists = [];

    private int $quotes = 0;
    private ?string $marker = null;
    private bool $wasPoint = false;

    public function __construct(private readonly bool $isMarkdown)
    {
    }

    public function openQuote(): void
    {
        $this->quotes++;
    }

    public function closeQuote(): void
    {
        $this->quotes = max(0, $this->quotes - 1);
    }

    public function openList(bool $isNumbered): void
    {
        $this->lists[] = $isNumbered ? 0 : null;
    }

    public function closeList(): void
    {
        array_pop($this->lists);
        $this->marker = null;
    }

    /** What is added next is a new point of the innermost list. */
    public function point(): void
    {
        $last = count($this->lists) - 1;
        $number = $last < 0 ? null : $this->lists[$last];
        if ($last >= 0 && $number !== null) {
            $this->lists[$last] = ++$number;
        }
        $this->marker = $number === null ? '- ' : "{$number}. ";
    }

    /** @param list<string> $lines one block; empty ones are nothing */
    public function add(array $lines): void
    {
        $lines = array_values(array_filter($lines, static fn (string $line): bool => trim($line) !== ''));
        if ($lines === []) {
            return;
        }
        $isPoint = $this->marker !== null;
        if ($this->lines !== [] && !($isPoint && $this->wasPoint)) {
            $this->lines[] = '';
        }
        foreach ($lines as $at => $line) {
            $this->lines[] = $this->isMarkdown ? $this->before($at === 0) . $line : $line;
        }
        $this->marker = null;
        $this->wasPoint = $this->lists !== [];
    }

    public function addCode(string $code): void
    {
        $code = trim($code, "\n");
        if (!$this->isMarkdown) {
            $this->add(explode("\n", $code));
        } elseif (trim($code) !== '') {
            // A fence longer than any run of backticks inside.
            preg_match_all('/`+/', $code, $runs);
            $fence = str_repeat('`', max([3, ...array_map(static fn (string $run): int => strlen($run) + 1, $runs[0])]));
            $this->add([$fence, ...explode("\n", $code), $fence]);
        }
    }

    public function text(): string
    {
        return implode("\n", $this->lines);
    }

    private function before(bool $isFirst): string
    {
        $depth = min(count($this->lists), self::MAX_DEPTH);
        $quotes = str_repeat('> ', min($this->quotes, self::MAX_QUOTES));
        if ($depth === 0) {
            return $quotes . ($isFirst ? (string) $this->marker : '');
        }
        $isPoint = $isFirst && $this->marker !== null;

        return $quotes . str_repeat('   ', $isPoint ? $depth - 1 : $depth) . ($isPoint ? $this->marker : '');
    }
}
