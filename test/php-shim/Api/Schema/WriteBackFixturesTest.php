<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\InvalidBody;
use Fai\Api\Schema\BodySchema;
use FaiTest\Support\ContractFixtures;
use PHPUnit\Framework\TestCase;

/** The examples that `test/contract/write-back.test.ts` holds the zod schema to. */
final class WriteBackFixturesTest extends TestCase
{
    private const SHAPE = 'write-back';

    public function testThereAreExamplesOfEachKindAndEachInvalidOneSaysWhy(): void
    {
        self::assertGreaterThanOrEqual(12, count(ContractFixtures::all(self::SHAPE, 'valid')));
        self::assertGreaterThanOrEqual(20, count(ContractFixtures::all(self::SHAPE, 'malformed')));
        $invalid = ContractFixtures::all(self::SHAPE, 'invalid');
        self::assertGreaterThanOrEqual(35, count($invalid));
        self::assertEqualsCanonicalizing(array_keys($invalid), array_keys(ContractFixtures::violations(self::SHAPE)));
    }

    /** @dataProvider valid */
    public function testAValidExampleIsTakenAndKeepsWhatItSays(string $name, string $json): void
    {
        $parsed = BodySchema::writeBack()->parse(StrictJson::decode($json));
        // Defaults are only added: what was sent is in what comes out.
        self::assertEquals(array_replace_recursive($parsed, json_decode($json, true)), $parsed, $name);
        self::assertIsInt($parsed['basedOnEntryId']);
    }

    /** @return array<string, array{string, string}> */
    public function valid(): array
    {
        return ContractFixtures::all(self::SHAPE, 'valid');
    }

    /** @dataProvider invalid */
    public function testAnInvalidExampleIsRefusedForExactlyItsReasons(string $name, string $json): void
    {
        try {
            BodySchema::writeBack()->parse(StrictJson::decode($json));
        } catch (InvalidBody $invalid) {
            $found = array_map('get_object_vars', $invalid->violations);
            self::assertSame(ContractFixtures::violations(self::SHAPE)[$name], $found);

            return;
        }
        self::fail('The example was taken.');
    }

    /** @return array<string, array{string, string}> */
    public function invalid(): array
    {
        return ContractFixtures::all(self::SHAPE, 'invalid');
    }

    /** @dataProvider malformed */
    public function testAMalformedExampleIsRefusedBeforeItsShapeIsLookedAt(string $name, string $json): void
    {
        $this->expectException(MalformedJson::class);
        StrictJson::decode($json);
    }

    /** @return array<string, array{string, string}> */
    public function malformed(): array
    {
        return ContractFixtures::all(self::SHAPE, 'malformed');
    }
}
