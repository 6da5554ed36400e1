<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** Writes a document as JSON in one of the many ways that mean the same. Draws from `mt_rand`. */
final class Writer
{
    private readonly string $space;

    /** @param bool $isOdd with white space, and with characters escaped that need not be */
    public function __construct(private readonly bool $isOdd)
    {
        $this->space = $isOdd ? Sample::oneOf([' ', "\n  ", "\r\n\t", '']) : '';
    }

    public function write(mixed $value): string
    {
        if ($value instanceof Raw) {
            return $value->text;
        }
        if (!$value instanceof Branch) {
            return is_string($value) ? $this->text($value) : json_encode($value, JSON_THROW_ON_ERROR);
        }
        $parts = array_map(
            fn (array $part): string => $this->space . ($part[0] === null ? '' : $this->text($part[0]) . $this->space . ':') . $this->write($part[1]),
            $value->parts,
        );

        return ($value->isObject ? '{' : '[') . implode(',', $parts) . $this->space . ($value->isObject ? '}' : ']');
    }

    private function text(string $text): string
    {
        $flags = $this->isOdd && mt_rand(0, 1) === 0 ? 0 : JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS;
        $json = json_encode($text, $flags | JSON_THROW_ON_ERROR);
        if (!$this->isOdd || mt_rand(0, 3) > 0 || preg_match('/^"[ -~]{1,40}"$/', $json) !== 1 || str_contains($json, '\\')) {
            return $json;
        }

        // Every character may be escaped (RFC 8259, section 7), the hexadecimal digits in capitals or not.
        return '"' . implode('', array_map(
            static fn (string $char): string => sprintf(mt_rand(0, 1) === 0 ? '\u%04x' : '\u%04X', ord($char)),
            str_split($text),
        )) . '"';
    }
}
