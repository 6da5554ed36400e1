<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\InvalidBody;
use Fai\Api\Schema\BodySchema;
use FaiTest\Support\ContractFixtures;
use FaiTest\Support\Mutations;
use PHPUnit\Framework\TestCase;

final class BodySchemaTest extends TestCase
{
    public function testAPartThatIsAbsentIsKeptApartFromOneThatIsNull(): void
    {
        $absent = self::parse([]);
        self::assertArrayNotHasKey('summary', $absent);
        self::assertArrayNotHasKey('recommendations', $absent);
        self::assertArrayNotHasKey('leaseToken', $absent);
        $null = self::parse(['summary' => null, 'recommendations' => null]);
        self::assertNull($null['summary']);
        self::assertNull($null['recommendations']);
        self::assertArrayHasKey('summary', $null);
        self::assertArrayHasKey('recommendations', $null);
    }

    public function testDefaultsOfTheContractAreFilledIn(): void
    {
        $body = self::parse([
            'summary' => ['gist' => 'g', 'sections' => [['kind' => 'done', 'items' => [['text' => 't']]]]],
            'recommendations' => [['id' => 'a', 'title' => 't', 'body' => 'b', 'language' => 'en']],
        ]);
        $item = ['text' => 't', 'entryIds' => [], 'support' => 'unchecked'];
        self::assertSame([
            'gist' => 'g',
            'sections' => [['kind' => 'done', 'title' => null, 'items' => [$item]]],
            'body' => null,
            'nextStep' => null,
            'warnings' => [],
        ], $body['summary']);
        self::assertSame([[
            'id' => 'a',
            'kind' => 'reply',
            'title' => 't',
            'body' => 'b',
            'language' => 'en',
            'confidence' => null,
            'rationale' => null,
            'sources' => [],
        ]], $body['recommendations']);
    }

    public function testIdsAreIntegersHoweverTheyAreWritten(): void
    {
        self::assertSame(17, self::parse(['basedOnEntryId' => 17.0])['basedOnEntryId']);
    }

    public function testNumericIdsThatPhpFindsEqualAreDifferentIds(): void
    {
        $ids = ['1', '01', '1.0', '1e0'];
        $recommendations = array_map(static fn (string $id): array => self::recommendation($id), $ids);
        self::assertCount(4, self::parse(['recommendations' => $recommendations])['recommendations']);
        $this->expectException(InvalidBody::class);
        self::parse(['recommendations' => [...$recommendations, self::recommendation('01')]]);
    }

    public function testTheSchemaIsReadFromInsideAnArchive(): void
    {
        $path = sys_get_temp_dir() . '/fai-schema-' . getmypid() . '.tar';
        $library = dirname((string) (new \ReflectionClass(BodySchema::class))->getFileName(), 4);
        (new \PharData($path))->buildFromDirectory($library, '~/Fai/Api/(Schema|Json)/~');
        // Another process, for this one has the classes already.
        $program = 'spl_autoload_register(fn ($class) => require "phar://' . $path . '/"'
            . '. strtr($class, "\\\\", "/") . ".php"); echo get_class(' . BodySchema::class . '::writeBack());';
        try {
            exec(escapeshellarg(PHP_BINARY) . ' -r ' . escapeshellarg($program) . ' 2>&1', $lines);
        } finally {
            \PharData::unlinkArchive($path);
        }
        self::assertSame([BodySchema::class], $lines);
    }

    public function testADamagedBodyIsTakenAsValidOrRefusedInOneOfTwoWays(): void
    {
        $schema = BodySchema::writeBack();
        $json = ContractFixtures::all('write-back', 'valid')['full'][1];
        self::assertNotSame([], $schema->parse(StrictJson::decode($json)));
        $mutations = new Mutations(20_261_121);
        $refused = 0;
        for ($round = 0; $round < 5_000; $round++) {
            try {
                $body = $schema->parse(StrictJson::decode($mutations->mutate($json)));
                self::assertArrayHasKey('basedOnEntryId', $body);
            } catch (MalformedJson) {
                $refused++;
            } catch (InvalidBody $invalid) {
                $refused++;
                self::assertLessThanOrEqual(20, count($invalid->violations));
                self::assertNotFalse(json_encode($invalid->violations));
            }
        }
        self::assertGreaterThan(1_000, $refused);
    }

    /**
     * @param array<string, mixed> $more
     *
     * @return array<array-key, mixed>
     */
    private static function parse(array $more): array
    {
        $body = [
            'basedOnEntryId' => 17,
            'generatedAt' => '2026-11-21T10:00:00Z',
            'language' => 'en',
            'model' => ['provider' => 'local', 'name' => 'extractive'],
            ...$more,
        ];

        return BodySchema::writeBack()->parse(
            StrictJson::decode(json_encode($body, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION)),
        );
    }

    /** @return array<string, string> */
    private static function recommendation(string $id): array
    {
        return ['id' => $id, 'title' => 't', 'body' => 'b', 'language' => 'en'];
    }
}
