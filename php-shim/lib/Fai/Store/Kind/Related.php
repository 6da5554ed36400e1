<?php

declare(strict_types=1);

namespace Fai\Store\Kind;

use Fai\Host\Members;

/** Tickets, articles and canned responses that have to do with a ticket (src/contract/kinds/related.ts). */
final class Related implements WrittenKind
{
    public const NAME = 'related';

    public function name(): string
    {
        return self::NAME;
    }

    public function figure(): string
    {
        return 'related';
    }

    /** Which they are: how many of them a person may see is found out when that person looks. */
    public function head(array $content): array
    {
        $named = [];
        foreach ((new Members($content))->objects('items') as $item) {
            $members = new Members($item);
            $named[] = ['kind' => $members->text('kind'), 'id' => $members->text('id')];
        }
        return ['items' => $named];
    }
}
