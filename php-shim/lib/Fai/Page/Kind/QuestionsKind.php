<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

/** Where a person may ask about the ticket. It stands beside other panels and brings none into a page by itself. */
final class QuestionsKind implements AccompanyingKind
{
    public const NAME = 'questions';

    public function name(): string
    {
        return self::NAME;
    }

    /** How many of this person's questions have an answer, which comes with the page's second query. */
    public function heading(KindView $view): array
    {
        return $view->record->answers;
    }
}
