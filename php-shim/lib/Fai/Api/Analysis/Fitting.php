<?php

declare(strict_types=1);

namespace Fai\Api\Analysis;

use Fai\Host\Response;

/** Keeps lists within a share of the answer. */
final class Fitting
{
    /**
     * @template T
     * @param list<T> $items
     * @return list<T> the first of them, as many as fit
     */
    public static function first(array $items, int $maxBytes): array
    {
        $bytes = 2;
        foreach ($items as $index => $item) {
            $bytes += strlen(Response::encode($item)) + 1;
            if ($bytes > $maxBytes) {
                return array_slice($items, 0, $index);
            }
        }
        return $items;
    }
}
