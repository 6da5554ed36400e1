<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

/** Every kind with a panel that is closed at first, in the order of the page. A new one is a class beside this and a line here. */
final class LaterKinds
{
    /** @return list<LaterKind> */
    public static function all(): array
    {
        return [
            new TimelineKind(),
            new ChangesKind(),
            new RelatedKind(),
            new QuestionsKind(),
        ];
    }
}
