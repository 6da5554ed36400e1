<?php

declare(strict_types=1);

namespace Fai\Host\Related;

use Fai\Host\HelpDesk;
use Fai\Host\Staff;
use Fai\Host\TicketSubjects;
use Fai\Host\TimeText;
use Fai\Host\UtcTime;

/**
 * Of some tickets those that a person may see, by core's own rule (class.ticket.php:396, checkStaffPerm). Not by
 * Staff::getTicketsVisibility() (class.staff.php:699), which lists queues: it hides a closed ticket that was referred to the
 * person, which the ticket's page shows.
 */
final class SeenTickets
{
    /** @param array<int, \Ticket> $tickets by id */
    private function __construct(private readonly array $tickets)
    {
    }

    /**
     * Two queries, however many tickets.
     *
     * @param list<int> $ids
     */
    public static function among(array $ids, Staff $staff): self
    {
        if ($ids === []) {
            return new self([]);
        }
        $tickets = [];
        $byThread = [];
        foreach (\Ticket::objects()->filter(['ticket_id__in' => $ids])->select_related('dept', 'status', 'thread') as $ticket) {
            $id = (int) $ticket->getId();
            if ($staff->model->canAccessDept($ticket->getDept()) || $ticket->isAssigned($staff->model)) {
                $tickets[$id] = $ticket;
            } elseif ($ticket->getThreadId()) {
                $byThread[(int) $ticket->getThreadId()] = $ticket;
            }
        }
        return new self($tickets + self::referred($byThread, $staff));
    }

    /** @return list<int> */
    public function ids(): array
    {
        return array_keys($this->tickets);
    }

    /** @return array<int, array{title: string, path: string, number: string, status: string, closedAtText: string|null, internal: bool}> by id */
    public function items(): array
    {
        $items = [];
        $titles = TicketSubjects::of($this->ids());
        foreach ($this->tickets as $id => $ticket) {
            $closedAt = $ticket->isOpen() ? null : UtcTime::ofHost((string) $ticket->getCloseDate());
            $items[$id] = [
                'title' => $titles[$id] ?? '',
                'path' => HelpDesk::root() . 'scp/tickets.php?id=' . $id,
                'number' => (string) $ticket->getNumber(),
                'status' => (string) $ticket->getStatus()?->getName(),
                'closedAtText' => $closedAt === null ? null : TimeText::of($closedAt),
                'internal' => false,
            ];
        }
        return $items;
    }

    /**
     * Most tickets were referred to nobody: only of the others core is asked, which costs it a query each.
     *
     * @param array<int, \Ticket> $byThread
     * @return array<int, \Ticket> by id
     */
    private static function referred(array $byThread, Staff $staff): array
    {
        $seen = [];
        $referrals = \ThreadReferral::objects()->filter(['thread_id__in' => array_keys($byThread)]);
        foreach ($byThread === [] ? [] : $referrals->distinct('thread_id')->values_flat('thread_id') as [$threadId]) {
            $ticket = $byThread[(int) $threadId];
            if ($ticket->checkStaffPerm($staff->model)) {
                $seen[(int) $ticket->getId()] = $ticket;
            }
        }
        return $seen;
    }
}
