<?php

declare(strict_types=1);

namespace Fai\Store\Kind;

use Fai\Host\Members;

/** Dated steps of a ticket (src/contract/kinds/timeline.ts). */
final class Timeline implements WrittenKind
{
    public const NAME = 'timeline';

    public function name(): string
    {
        return self::NAME;
    }

    public function figure(): string
    {
        return 'timelines';
    }

    public function head(array $content): array
    {
        return ['count' => count((new Members($content))->objects('steps'))];
    }
}
