<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

use Fai\Api\JsonBody;
use FaiTest\Support\ContractFixtures;
use FaiTest\Support\Mutations;

/** Request bodies for every route that takes one: the same number of the same seed is always the same body. */
final class Bodies
{
    /** By how often they are drawn: the write-back has by far the most places where something can be wrong. */
    private const SHAPES = [
        'write-back', 'write-back', 'write-back', 'write-back', 'write-back', 'write-back', 'lease', 'extend', 'ack', 'release', 'revocation',
        'rating', 'outcome', 'refresh', 'candidates', 'answers', 'question',
    ];
    private const JSON = 'application/json';

    /** Bodies of a megabyte take long to send. */
    private const ONE_IN_HUGE = 250;

    /** @var array<string, array<string, mixed>> by shape */
    private array $schemas = [];

    /** @var list<string> */
    private array $fixtures = [];

    /** @param int|null $entryId what write-backs say they are based on; null is any number */
    public function __construct(private readonly int $seed, private readonly ?int $entryId = null)
    {
        foreach (array_unique(self::SHAPES) as $shape) {
            $path = dirname(__DIR__, 4) . "/php-shim/lib/Fai/Api/Schema/{$shape}.json";
            $this->schemas[$shape] = json_decode((string) file_get_contents($path), true, 64, JSON_THROW_ON_ERROR);
        }
        foreach (['valid', 'invalid', 'malformed'] as $kind) {
            $this->fixtures = [...$this->fixtures, ...array_column(ContractFixtures::all('write-back', $kind), 1)];
        }
    }

    public function at(int $number): Body
    {
        mt_srand(crc32("{$this->seed}/{$number}"));
        $shape = Sample::oneOf(self::SHAPES);
        if (mt_rand(1, self::ONE_IN_HUGE) === 1) {
            return $this->huge($shape);
        }

        return match (mt_rand(0, 19)) {
            0, 1, 2 => $this->withBytesChanged($shape),
            3 => $this->fromFixture(),
            4 => $this->wrapped($shape),
            5 => self::foreign($shape),
            6 => $this->withAnotherType($shape),
            default => $this->withDamage($shape),
        };
    }

    private function withDamage(string $shape): Body
    {
        $damages = Damage::all();
        do {
            $document = $this->document($shape);
            $name = Sample::oneOf(array_keys($damages));
            // The branch around the root tells whether the root itself was replaced.
            $spots = Spot::all($document, $this->schemas[$shape]);
            $statuses = $damages[$name]($spots);
        } while ($statuses === null);
        $json = (new Writer(mt_rand(0, 2) === 0))->write($spots[0]->value());

        return new Body($shape, $name, $json, self::JSON, $statuses);
    }

    private function withBytesChanged(string $shape): Body
    {
        $json = (new Mutations(mt_rand()))->mutate($this->text($shape));

        return new Body($shape, 'bytes changed', $json, self::JSON, [200, 400, 422]);
    }

    private function fromFixture(): Body
    {
        $json = Sample::oneOf($this->fixtures);
        for ($times = mt_rand(0, 2); $times > 0; $times--) {
            $json = (new Mutations(mt_rand()))->mutate($json);
        }

        return new Body('write-back', 'example of the contract', $json, self::JSON, [200, 400, 422]);
    }

    /** A valid document with something around it that JSON allows, or does not. */
    private function wrapped(string $shape): Body
    {
        $json = $this->text($shape);
        [$kind, $bytes, $statuses] = Sample::oneOf([
            ['white space around', " \t\r\n{$json}\n\n", [200]],
            ['byte order mark', "\xef\xbb\xbf{$json}", [400]],
            ['byte order mark', "\xfe\xff{$json}", [400]],
            ['other characters', (string) iconv('UTF-8', Sample::oneOf(['UTF-16', 'UTF-16BE', 'UTF-32']), $json), [400]],
            ['a NUL behind', "{$json}\0", [400]],
            ['a NUL before', "\0{$json}", [400]],
            ['two values', $json . $json, [400]],
            ['a comment', "/* */{$json}", [400]],
            ['white space that is none', "\u{A0}{$json}\v", [400]],
            ['in a list', "[{$json}]", [400]],
            ['as a text', json_encode($json, JSON_THROW_ON_ERROR), [400]],
            ['compressed', (string) gzencode($json), [400]],
            ['cut off', substr($json, 0, mt_rand(0, strlen($json) - 1)), [400]],
        ]);

        return new Body($shape, $kind, $bytes, self::JSON, $statuses);
    }

    /** As large as allowed, or a byte larger. */
    private function huge(string $shape): Body
    {
        $more = mt_rand(0, 1);

        return new Body($shape, 'huge', str_pad($this->text($shape), JsonBody::MAX_BYTES + $more), self::JSON, [$more === 1 ? 413 : 200]);
    }

    /** What never was a document of ours. */
    private static function foreign(string $shape): Body
    {
        $many = Sample::oneOf([10, 1_000, 100_000]);
        $bytes = Sample::oneOf([
            '', ' ', 'null', 'true', '0', '-', '""', '[]', '[null]', 'NaN', "\0", "\xff", '{', '}', '"', '\\', '{"a"', '{"a":', '{:}', '{,}', '[,]',
            'a=1&b[]=2&c[d]=3', '<?xml version="1.0"?><a/>', "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n",
            str_repeat('[', $many), str_repeat('{"a":', $many), str_repeat('"', $many), str_repeat('\\', $many), str_repeat('9', $many),
            str_repeat('[]', $many), str_repeat('}', $many), '"' . str_repeat('\u0061', $many), '[' . str_repeat('1,', $many) . '1]',
            '{"a":' . str_repeat(' ', $many) . '', self::noise(mt_rand(1, 2_000)),
        ]);

        return new Body($shape, 'foreign', $bytes, self::JSON, [400]);
    }

    /** Any bytes; the first, a NUL, begins no JSON. */
    private static function noise(int $bytes): string
    {
        $noise = "\0";
        while (strlen($noise) < $bytes) {
            $noise .= chr(mt_rand(0, 255));
        }

        return $noise;
    }

    private function withAnotherType(string $shape): Body
    {
        [$type, $statuses] = Sample::oneOf([
            ['application/json; charset=utf-8', [200]], ['Application/JSON;charset="UTF-8"', [200]], ['application/json; charset=utf-16', [415]],
            ['application/json; charset=latin1', [415]], ['text/plain', [415]], ['text/json', [415]], ['application/jsonp', [415]],
            ['application/json, text/html', [415]], ['application/json;', [415]], ['application/problem+json', [415]], ['*/*', [415]],
            ['application/octet-stream', [415]], [str_repeat('a', 4_000) . '/json', [415]],
        ]);

        return new Body($shape, 'another type', $this->text($shape), $type, $statuses);
    }

    private function text(string $shape): string
    {
        return (new Writer(mt_rand(0, 2) === 0))->write($this->document($shape));
    }

    private function document(string $shape): Branch
    {
        $document = (new Sample())->of($this->schemas[$shape]);
        if ($this->entryId === null || $shape !== 'write-back') {
            return $document;
        }
        // Few with a lease, which nobody has: most are to be stored.
        $isLeased = mt_rand(0, 7) === 0;
        $document->parts = array_values(array_filter($document->parts, static fn (array $part): bool => $isLeased || $part[0] !== 'leaseToken'));
        foreach ($document->parts as $index => [$name]) {
            if ($name === 'basedOnEntryId') {
                $document->parts[$index][1] = $this->entryId;
            }
        }

        return $document;
    }
}
