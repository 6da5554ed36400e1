<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\TimeText;

/** Moments as texts without osTicket, which formats them otherwise. */
final class ToldTimes
{
    /** @param array<string, string> $texts by moment, as the wire has it */
    public static function set(array $texts): void
    {
        (new \ReflectionProperty(TimeText::class, 'texts'))->setValue(null, $texts);
    }
}
