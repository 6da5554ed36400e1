<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

use stdClass;

/** No two objects of a list have the same `id`. JSON Schema has no word for it (`uniqueItems` compares whole items). */
final class UniqueIds implements Rule
{
    public function keyword(): string
    {
        return 'uniqueIds';
    }

    public function accepts(mixed $value): bool
    {
        $ids = [];
        foreach (is_array($value) ? $value : [] as $item) {
            $id = $item instanceof stdClass ? ($item->id ?? null) : null;
            if (is_string($id)) {
                $ids[] = $id;
            }
        }

        return count(array_unique($ids, SORT_STRING)) === count($ids);
    }
}
