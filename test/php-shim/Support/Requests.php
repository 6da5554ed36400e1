<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Request;

/** Requests without a web server. */
final class Requests
{
    /** @param array<string, mixed> $server like $_SERVER */
    public static function get(string $path, array $server = []): Request
    {
        return self::make('GET', $path, '', $server);
    }

    /** @param array<string, mixed> $server like $_SERVER */
    public static function make(string $method, string $path, string $body, array $server = []): Request
    {
        return new Request(
            $method,
            $path,
            false,
            $server,
            static fn (int $maxBytes): string => substr($body, 0, $maxBytes),
            static fn (): array => [],
        );
    }
}
