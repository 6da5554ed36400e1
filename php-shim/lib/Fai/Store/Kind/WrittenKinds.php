<?php

declare(strict_types=1);

namespace Fai\Store\Kind;

/** Every kind a write-back may bring beside summary and recommendations. A new one is a class beside this and a line here. */
final class WrittenKinds
{
    /** @return list<WrittenKind> */
    public static function all(): array
    {
        return [new Assessment(), new Timeline(), new Related()];
    }

    /** @return list<string> */
    public static function names(): array
    {
        return array_map(static fn (WrittenKind $kind): string => $kind->name(), self::all());
    }
}
