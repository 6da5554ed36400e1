<?php

declare(strict_types=1);

namespace Fai\Host;

/** An answer, not yet sent. */
final class Response
{
    /** @param array<string, string> $headers by name */
    public function __construct(
        public readonly int $status,
        public readonly array $headers = [],
        public readonly string $body = '',
    ) {
    }

    /**
     * @param array<string, mixed>|\stdClass $data
     * @param array<string, string>          $headers
     */
    public static function json(array|\stdClass $data, array $headers = [], int $status = 200, string $type = 'application/json'): self
    {
        return new self($status, ['Content-Type' => $type] + $headers, self::encode($data));
    }

    /** What json() writes, for those who must know how long it will be. */
    public static function encode(mixed $data): string
    {
        return json_encode($data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
