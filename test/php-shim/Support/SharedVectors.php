<?php

declare(strict_types=1);

namespace FaiTest\Support;

use RuntimeException;
use stdClass;

/**
 * Test vectors that are shared beside this repository and not part of it: in `$FAI_SHARED/vectors`, or in
 * `../shared/vectors` beside the root. Where they are absent the tests that need them are skipped and say so.
 */
final class SharedVectors
{
    public const ABSENT = 'absent';

    /** The file's content, or null when it is absent. */
    public static function file(string $name): ?stdClass
    {
        $folder = getenv('FAI_SHARED') ?: dirname(__DIR__, 4) . '/shared';
        $path = "{$folder}/vectors/{$name}";
        if (!is_file($path)) {
            return null;
        }
        $content = json_decode((string) file_get_contents($path), false, 64, JSON_THROW_ON_ERROR);

        return $content instanceof stdClass ? $content : throw new RuntimeException("{$path} holds no object.");
    }

    /**
     * The items of a file as a data set, by their ids. An absent file gives one row, for a data set must have one;
     * the test has to skip itself when its item is null.
     *
     * @return array<string, array{?stdClass}>
     */
    public static function items(string $name): array
    {
        $file = self::file($name);
        if ($file === null) {
            return [self::ABSENT => [null]];
        }
        $items = [];
        foreach (is_array($file->items ?? null) ? $file->items : [] as $item) {
            $items[(string) $item->id] = [$item];
        }

        return $items;
    }
}
