<?php

declare(strict_types=1);

namespace Fai\Host\Analysis\Candidate;

/** Tickets of the same requester, organisation or IP address, newest first. */
final class SameOrigin
{
    /** Addresses change hands, and core has no index on them: only tickets of so many days before this one are looked through. */
    private const IP_DAYS = 90;

    public function __construct(private readonly \Ticket $ticket)
    {
    }

    /** @return array<string, list<int>> ids by reason */
    public function find(int $limit): array
    {
        $userId = (int) $this->ticket->get('user_id');
        $organizationId = (int) $this->ticket->user?->get('org_id');
        $ip = (string) $this->ticket->get('ip_address');
        $createdAt = strtotime((string) $this->ticket->getCreateDate());
        return [
            'requester' => $userId === 0 ? [] : self::newest(['user_id' => $userId], $limit),
            'organization' => $organizationId === 0 ? [] : self::newest(['user__org_id' => $organizationId], $limit),
            'ip' => $ip === '' || $createdAt === false ? [] : self::newest([
                'ip_address' => $ip,
                'created__gt' => date('Y-m-d H:i:s', $createdAt - self::IP_DAYS * 86_400),
            ], $limit),
        ];
    }

    /**
     * @param array<string, mixed> $criteria
     * @return list<int>
     */
    private static function newest(array $criteria, int $limit): array
    {
        $ids = [];
        $rows = \Ticket::objects()
            ->filter($criteria)
            ->exclude(['status__state' => 'deleted'])
            ->order_by('-created', '-ticket_id')
            ->limit($limit)
            ->values_flat('ticket_id');
        foreach ($rows as [$id]) {
            $ids[] = (int) $id;
        }
        return $ids;
    }
}
