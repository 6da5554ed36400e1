<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\Staff;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Page\Strings;
use Fai\Settings\Settings;
use Fai\Store\Insight;
use Fai\Store\PageRecord;

/** One person's look at one ticket, as far as kinds of insight may depend on it. */
final class KindView
{
    /**
     * @param array<string, Insight> $fields  heads of what other tools say that is newer than ours, by kind
     * @param bool                   $isShown whether what is stored is about this thread
     */
    public function __construct(
        public readonly Ticket $ticket,
        public readonly Staff $staff,
        public readonly Thread $thread,
        public readonly PageRecord $record,
        public readonly Settings $settings,
        public readonly array $fields = [],
        public readonly bool $isShown = true,
        public readonly ?Strings $strings = null,
    ) {
    }

    /** The head of what is shown of a written kind; null where there is nothing. */
    public function head(string $kind): ?Insight
    {
        return $this->fields[$kind] ?? ($this->isShown ? $this->record->insights->further[$kind] ?? null : null);
    }
}
