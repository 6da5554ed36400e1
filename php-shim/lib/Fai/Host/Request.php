<?php

declare(strict_types=1);

namespace Fai\Host;

/** A request as the web server handed it over. The body is read only when asked for. */
final class Request
{
    /**
     * @param string                       $method  in capitals
     * @param string                       $path    below our prefix, without a leading slash
     * @param array<array-key, mixed>      $server  like $_SERVER
     * @param callable(int): string        $readBody reads at most that many bytes
     * @param callable(): array<array-key, mixed> $headers all headers, as the web server names them
     * @param array<array-key, mixed>      $query   like $_GET
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly bool $methodWasOverridden,
        private readonly array $server,
        private readonly mixed $readBody,
        private readonly mixed $headers,
        private readonly array $query = [],
    ) {
    }

    public static function current(string $path, bool $methodWasOverridden): self
    {
        return new self(
            self::serverText($_SERVER, 'REQUEST_METHOD') ?? 'GET',
            $path,
            $methodWasOverridden,
            $_SERVER,
            static fn (int $maxBytes): string => (string) file_get_contents('php://input', false, null, 0, max(0, $maxBytes)),
            static fn (): array => function_exists('getallheaders') ? (getallheaders() ?: []) : [],
            $_GET,
        );
    }

    /** A header by its name, such as `If-None-Match`, or null when it was not sent. */
    public function header(string $name): ?string
    {
        $key = strtoupper(strtr($name, '-', '_'));
        // CGI keeps these two apart from the others (RFC 3875, 4.1.2 and 4.1.3).
        if (in_array($key, ['CONTENT_TYPE', 'CONTENT_LENGTH'], true) && isset($this->server[$key])) {
            return self::serverText($this->server, $key);
        }
        return self::serverText($this->server, 'HTTP_' . $key);
    }

    /** A parameter behind the `?`, as text; null when it is not there. One given as a list is no text: the empty one. */
    public function query(string $name): ?string
    {
        $value = $this->query[$name] ?? null;
        return $value === null || is_string($value) ? $value : '';
    }

    /** At most `$maxBytes` of the body. */
    public function body(int $maxBytes): string
    {
        return ($this->readBody)($maxBytes);
    }

    /** @return array<array-key, mixed> */
    public function server(): array
    {
        return $this->server;
    }

    /** @return array<array-key, mixed> */
    public function allHeaders(): array
    {
        return ($this->headers)();
    }

    /**
     * A variable of the server, as text; null when it is not there.
     *
     * @param array<array-key, mixed> $server
     */
    public static function serverText(array $server, string $name): ?string
    {
        $value = $server[$name] ?? null;
        return is_scalar($value) ? (string) $value : null;
    }
}
