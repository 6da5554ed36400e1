<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\FormProof;
use Fai\Host\HelpDesk;

/** How the event queue is doing, and the events in trouble. */
final class QueueSections
{
    /** @param callable(string): string $t */
    public function __construct(private readonly AdminState $state, private readonly mixed $t)
    {
    }

    /** @return list<string> */
    public function html(): array
    {
        $t = $this->t;
        $queue = $this->state->queue;
        $facts = Markup::facts([
            $t('Waiting') => (string) $queue['waiting'],
            $t('Being worked on') => (string) $queue['leased'],
            $t('Given up') => (string) $queue['dead'],
            $t('Oldest event') => Markup::moment($queue['oldestAt']),
            $t('Times the queue could not be written') => $this->captureFaults(),
            $t('A worker last asked for work') => Markup::moment($this->state->lastLeaseAt),
            $t('An insight last came in') => Markup::moment($this->state->lastWriteBackAt),
        ]);
        return [
            Markup::section($t('Event queue'), $facts, 'queue'),
            Markup::section($t('Events in trouble'), $this->troubled(), 'trouble'),
        ];
    }

    private function captureFaults(): string
    {
        $faults = $this->state->captureFaults;
        return $faults['total'] === 0
            ? '0'
            : $faults['total'] . ', ' . Markup::moment($faults['lastAt']) . ' ' . Markup::code((string) $faults['lastCode']);
    }

    private function troubled(): string
    {
        $t = $this->t;
        if ($this->state->troubled === []) {
            return '<p class="faded">' . Markup::text($t('None: nothing has failed.')) . '</p>';
        }
        $headings = [$t('Ticket'), $t('Events'), $t('Reason'), $t('Attempts'), $t('Since'), $t('Next attempt')];

        return Markup::table($headings, array_map(fn (array $event): array => [
            sprintf('<a href="%sscp/tickets.php?id=%2$d">%2$d</a>', Markup::text(HelpDesk::root()), $event['ticketId']),
            implode(' ', array_map(Markup::code(...), $event['kinds'])),
            Markup::code($event['reason'] === '' ? '?' : $event['reason']),
            (string) $event['attempts'],
            Markup::moment($event['firstAt']),
            $event['isDead'] ? $this->retryForm($event['ticketId']) : Markup::moment($event['nextAt']),
        ], $this->state->troubled));
    }

    private function retryForm(int $ticketId): string
    {
        $proof = FormProof::field();
        return sprintf(
            '<form method="post" action="%sadmin/retry"><input type="hidden" name="%s" value="%s">'
            . '<input type="hidden" name="ticketId" value="%d"><button type="submit" class="button">%s</button></form>',
            Markup::text(HelpDesk::staffBase()),
            Markup::text($proof['name']),
            Markup::text($proof['value']),
            $ticketId,
            Markup::text(($this->t)('Try again')),
        );
    }
}
