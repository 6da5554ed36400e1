<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

/**
 * A kind of insight whose panel is closed at first: the page is told its heading, and asks the staff route
 * `tickets/{id}/NAME` for the content when somebody opens it.
 */
interface LaterKind
{
    /** Of its panel, its setting (Settings\Settings::KINDS) and its route. */
    public function name(): string;

    /**
     * Null where this person has nothing to see. `newest` changes whenever something new is there. Costs no query where it
     * can: every view of the ticket asks.
     *
     * @return array{count: int, newest: string}|null
     */
    public function heading(KindView $view): ?array;
}
