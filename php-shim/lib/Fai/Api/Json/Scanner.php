<?php

declare(strict_types=1);

namespace Fai\Api\Json;

/**
 * One pass over a JSON text for what `json_decode` does not look at: names that come twice, the number of members,
 * and depth counted in arrays and objects. It knows no grammar beyond that: any text that is JSON is read rightly,
 * of any other it is enough that the pass ends, for the decoder refuses it afterwards.
 * Only `strcspn` and `strspn` look at long stretches: no regular expression, so no limit of PCRE is met.
 */
final class Scanner
{
    private const WHITE_SPACE = " \t\n\r";

    private int $position = 0;
    /** @var list<?MemberNames> what is open at the position; null is an array */
    private array $open = [];

    public function __construct(private readonly string $json, private readonly int $maxDepth)
    {
    }

    /** @throws MalformedJson */
    public function scan(): void
    {
        $length = strlen($this->json);
        while (true) {
            $this->position += strcspn($this->json, '"{}[]', $this->position);
            if ($this->position >= $length) {
                return;
            }
            match ($this->json[$this->position]) {
                '{' => $this->open(new MemberNames()),
                '[' => $this->open(null),
                '"' => $this->readText(),
                default => $this->close(),
            };
        }
    }

    private function open(?MemberNames $names): void
    {
        if (count($this->open) === $this->maxDepth) {
            throw new MalformedJson(JsonFault::TooDeep);
        }
        $this->open[] = $names;
        $this->position++;
    }

    private function close(): void
    {
        array_pop($this->open);
        $this->position++;
    }

    private function readText(): void
    {
        $start = $this->position + 1;
        $end = $this->endOfText($start);
        $this->position = $end + 1;
        $next = $this->position + strspn($this->json, self::WHITE_SPACE, $this->position);
        // In JSON a text with a colon behind it is a member's name, and nothing else is.
        if (($this->json[$next] ?? '') === ':' && $this->open !== []) {
            $this->open[count($this->open) - 1]?->add(substr($this->json, $start, $end - $start));
        }
    }

    /** Where the closing quotation mark stands. */
    private function endOfText(int $start): int
    {
        $length = strlen($this->json);
        $end = $start;
        while (true) {
            $end += strcspn($this->json, '"\\', $end);
            if ($end >= $length) {
                throw new MalformedJson(JsonFault::Syntax);
            }
            if ($this->json[$end] === '"') {
                return $end;
            }
            // A backslash and the character it escapes.
            $end += 2;
        }
    }
}
