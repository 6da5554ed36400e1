<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\InvalidBody;
use FaiTest\Support\ContractFixtures;
use PHPUnit\Framework\TestCase;

/** The examples that `test/contract/questions.test.ts` holds the zod schemas to: questions of staff, and their answers. */
final class QuestionFixturesTest extends TestCase
{
    private const SHAPES = ['question', 'answers'];

    public function testEachInvalidExampleSaysWhy(): void
    {
        foreach (self::SHAPES as $shape) {
            $names = array_keys(ContractFixtures::all($shape, 'invalid'));
            self::assertGreaterThanOrEqual(7, count($names));
            self::assertEqualsCanonicalizing($names, array_keys(ContractFixtures::violations($shape)));
        }
    }

    /** @dataProvider valid */
    public function testAValidExampleIsTakenAndKeepsWhatItSays(string $shape, string $json): void
    {
        $parsed = BodySchema::load($shape)->parse(StrictJson::decode($json));

        self::assertEquals(array_replace_recursive($parsed, json_decode($json, true)), $parsed);
    }

    /** @return array<string, array{string, string}> */
    public function valid(): array
    {
        return self::examples('valid');
    }

    /** @dataProvider invalid */
    public function testAnInvalidExampleIsRefusedForExactlyItsReasons(string $shape, string $json, string $name): void
    {
        try {
            BodySchema::load($shape)->parse(StrictJson::decode($json));
        } catch (InvalidBody $invalid) {
            self::assertSame(ContractFixtures::violations($shape)[$name], array_map('get_object_vars', $invalid->violations));

            return;
        }
        self::fail('The example was taken.');
    }

    /** @return array<string, array{string, string, string}> */
    public function invalid(): array
    {
        return self::examples('invalid');
    }

    /** @return array<string, array{string, string, string}> */
    private static function examples(string $kind): array
    {
        $rows = [];
        foreach (self::SHAPES as $shape) {
            foreach (ContractFixtures::all($shape, $kind) as [$name, $json]) {
                $rows["{$shape} {$name}"] = [$shape, $json, $name];
            }
        }
        return $rows;
    }
}
