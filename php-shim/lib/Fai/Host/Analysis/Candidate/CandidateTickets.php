<?php

declare(strict_types=1);

namespace Fai\Host\Analysis\Candidate;

use Fai\Host\TicketSubjects;
use Fai\Host\UtcTime;

/** Tickets that may have to do with one, as a worker is told of them (src/contract/candidates.ts). */
final class CandidateTickets
{
    private const COLUMNS = [
        'ticket_id', 'number', 'status__name', 'status__state', 'dept_id', 'dept__name', 'created', 'closed',
        'user_id', 'user__org_id', 'ip_address', 'user__name', 'user__default_email__address', 'thread__id',
    ];

    public function __construct(private readonly \Ticket $ticket, private readonly int $maxChars)
    {
    }

    /**
     * @param list<string> $words
     * @param int          $limit for each reason
     * @return list<array<string, mixed>> those the search found first, in its order; never the ticket itself
     */
    public function find(array $words, int $limit, int $limitOfAll): array
    {
        // One more than wanted: the ticket finds itself.
        $byReason = ['words' => TicketSearch::find($words, $limit + 1)] + (new SameOrigin($this->ticket))->find($limit + 1);
        $reasons = [];
        foreach ($byReason as $reason => $ids) {
            $others = array_filter($ids, fn (int $id): bool => $id !== (int) $this->ticket->getId());
            foreach (array_slice($others, 0, $limit) as $id) {
                $reasons[$id][] = $reason;
            }
        }
        return $this->read(array_slice($reasons, 0, $limitOfAll, preserve_keys: true));
    }

    /**
     * @param array<int, list<string>> $reasons by ticket id, in the order to keep
     * @return list<array<string, mixed>>
     */
    private function read(array $reasons): array
    {
        $rows = [];
        foreach (\Ticket::objects()->filter(['ticket_id__in' => array_keys($reasons) ?: [0]])->values(...self::COLUMNS) as $row) {
            $rows[(int) $row['ticket_id']] = $row;
        }
        $subjects = TicketSubjects::of(array_keys($rows));
        $passages = Passages::of(array_map(static fn (array $row): int => (int) $row['thread__id'], array_values($rows)), $this->maxChars);
        $tickets = [];
        foreach ($reasons as $id => $why) {
            // One that was deleted meanwhile is missing.
            if (isset($rows[$id])) {
                $tickets[] = self::facts($rows[$id], $subjects[$id] ?? '') + ['reasons' => $this->reasons($rows[$id], $why)] + $passages->in((int) $rows[$id]['thread__id']);
            }
        }
        return $tickets;
    }

    /**
     * What the search found may be of the same origin without being among the newest of it.
     *
     * @param array<string, int|float|string|null> $row
     * @param list<string>                         $found
     * @return list<string>
     */
    private function reasons(array $row, array $found): array
    {
        $own = [
            'requester' => (int) $this->ticket->get('user_id'),
            'organization' => (int) $this->ticket->user?->get('org_id'),
            'ip' => (string) $this->ticket->get('ip_address'),
        ];
        $its = [
            'requester' => (int) $row['user_id'],
            'organization' => (int) $row['user__org_id'],
            'ip' => (string) $row['ip_address'],
        ];
        $shared = array_filter(array_keys($own), static fn (string $reason): bool => $own[$reason] && $own[$reason] === $its[$reason]);

        return in_array('words', $found, true) ? ['words', ...array_values($shared)] : (array_values($shared) ?: $found);
    }

    /**
     * @param array<string, int|float|string|null> $row
     * @return array<string, mixed>
     */
    private static function facts(array $row, string $subject): array
    {
        $isOpen = $row['status__state'] === 'open';
        $name = (string) $row['user__name'];
        $email = (string) $row['user__default_email__address'];
        return [
            'ticketId' => (int) $row['ticket_id'],
            'ticketNumber' => (string) $row['number'],
            'subject' => $subject,
            'status' => (string) $row['status__name'],
            'state' => $isOpen ? 'open' : 'closed',
            'department' => ['id' => (int) $row['dept_id'], 'name' => (string) $row['dept__name']],
            'createdAt' => UtcTime::ofHost((string) $row['created']) ?? '1970-01-01T00:00:00Z',
            'closedAt' => $isOpen ? null : UtcTime::ofHost((string) $row['closed']),
            'requester' => $name === '' && $email === '' ? null : ['name' => $name, 'email' => $email === '' ? null : $email],
        ];
    }
}
