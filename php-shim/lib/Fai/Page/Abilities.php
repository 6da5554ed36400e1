<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\StaffSettings;

/** What a person may do with the insights of a ticket: osTicket's permissions, as far as the settings allow. */
final class Abilities
{
    private function __construct(
        public readonly bool $reply,
        public readonly bool $note,
        public readonly bool $rate,
        public readonly bool $refresh,
    ) {
    }

    public static function of(Ticket $ticket, Staff $staff, StaffSettings $settings): self
    {
        return new self(
            $settings->allowInsert && $ticket->mayReply($staff),
            $settings->allowInsert && $ticket->mayNote($staff),
            $settings->allowRating,
            $settings->allowRefresh,
        );
    }

    /** @return array{reply: bool, note: bool, rate: bool, refresh: bool} */
    public function toArray(): array
    {
        return ['reply' => $this->reply, 'note' => $this->note, 'rate' => $this->rate, 'refresh' => $this->refresh];
    }
}
