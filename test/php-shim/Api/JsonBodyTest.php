<?php

declare(strict_types=1);

namespace FaiTest\Api;

use Fai\Api\JsonBody;
use FaiTest\Support\Requests;
use PHPUnit\Framework\TestCase;

final class JsonBodyTest extends TestCase
{
    public function testAnObjectIsHandedOn(): void
    {
        self::assertEquals((object) ['a' => 1], self::read('{"a":1}')->value);
    }

    /** @return iterable<string, array{string, array<string, string>, int, string}> */
    public static function bodiesThatAreRefused(): iterable
    {
        $json = ['CONTENT_TYPE' => 'application/json'];
        yield 'nothing' => ['', $json, 400, 'malformed_json'];
        yield 'half of an object' => ['{"a":', $json, 400, 'malformed_json'];
        yield 'a member twice' => ['{"a":1,"a":2}', $json, 400, 'malformed_json'];
        yield 'nested seventeen deep' => [str_repeat('{"a":', 17) . '1' . str_repeat('}', 17), $json, 400, 'malformed_json'];
        yield 'a list' => ['[]', $json, 400, 'bad_request'];
        yield 'null' => ['null', $json, 400, 'bad_request'];
        yield 'a form' => ['{}', ['CONTENT_TYPE' => 'application/x-www-form-urlencoded'], 415, 'unsupported_media_type'];
        yield 'another charset' => ['{}', ['CONTENT_TYPE' => 'application/json; charset=latin1'], 415, 'unsupported_media_type'];
        yield 'a longer type' => ['{}', ['CONTENT_TYPE' => 'application/jsonx'], 415, 'unsupported_media_type'];
        yield 'no type' => ['{}', [], 415, 'unsupported_media_type'];
        yield 'compressed' => ['{}', $json + ['HTTP_CONTENT_ENCODING' => 'gzip'], 415, 'unsupported_media_type'];
        yield 'said to be too long' => ['{}', $json + ['CONTENT_LENGTH' => '1048577'], 413, 'too_large'];
        yield 'too long without saying so' => [str_repeat(' ', 1_048_577), $json, 413, 'too_large'];
    }

    /**
     * @dataProvider bodiesThatAreRefused
     * @param array<string, string> $server
     */
    public function testItSaysWhatIsWrongWithABody(string $body, array $server, int $status, string $code): void
    {
        $refusal = self::read($body, $server)->refusal;

        self::assertNotNull($refusal);
        self::assertSame($status, $refusal->status);
        self::assertStringContainsString('"code":"' . $code . '"', $refusal->body);
    }

    public function testTheTypeMayBeInCapitalsAndNameACharset(): void
    {
        self::assertNull(self::read('{}', ['CONTENT_TYPE' => 'Application/JSON; charset=UTF-8'])->refusal);
    }

    public function testExactlyTheLimitIsTaken(): void
    {
        self::assertNull(self::read(str_pad('{}', JsonBody::MAX_BYTES))->refusal);
    }

    /** @param array<string, string> $server */
    private static function read(string $body, array $server = ['CONTENT_TYPE' => 'application/json']): JsonBody
    {
        return JsonBody::of(Requests::make('PUT', 'v1/tickets/1/insights', $body, $server));
    }
}
