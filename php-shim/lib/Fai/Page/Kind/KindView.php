<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\Staff;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Page\Fields\FieldInsight;
use Fai\Settings\Settings;
use Fai\Store\PageRecord;

/** One person's look at one ticket, as far as kinds of insight may depend on it. */
final class KindView
{
    /** @param array<string, FieldInsight> $fields what other tools say, by kind */
    public function __construct(
        public readonly Ticket $ticket,
        public readonly Staff $staff,
        public readonly Thread $thread,
        public readonly PageRecord $record,
        public readonly Settings $settings,
        public readonly array $fields = [],
    ) {
    }
}
