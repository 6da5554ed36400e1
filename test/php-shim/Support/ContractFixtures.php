<?php

declare(strict_types=1);

namespace FaiTest\Support;

use RuntimeException;

/** The examples of `test/fixtures/contract`, which Vitest reads as well. */
final class ContractFixtures
{
    /**
     * The texts of all `SHAPE.KIND-*.json`, by the part of the name behind the kind.
     *
     * @return array<string, array{string, string}> name and text
     */
    public static function all(string $shape, string $kind): array
    {
        $prefix = self::folder() . "/{$shape}.{$kind}-";
        $rows = [];
        foreach (glob("{$prefix}*.json") ?: [] as $path) {
            $name = substr($path, strlen($prefix), -strlen('.json'));
            $rows[$name] = [$name, self::read($path)];
        }

        return $rows;
    }

    /**
     * What is wrong with each invalid example of a shape, by its name.
     *
     * @return array<string, list<array{pointer: string, rule: string}>>
     */
    public static function violations(string $shape): array
    {
        return json_decode(self::read(self::folder() . "/{$shape}.violations.json"), true, 8, JSON_THROW_ON_ERROR);
    }

    private static function folder(): string
    {
        return dirname(__DIR__, 2) . '/fixtures/contract';
    }

    private static function read(string $path): string
    {
        $text = file_get_contents($path);

        return $text !== false ? $text : throw new RuntimeException("{$path} cannot be read.");
    }
}
