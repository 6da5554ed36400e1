<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

/** Who takes part in a ticket: its customer, its collaborators, its assignee, and everybody who wrote. */
final class People
{
    /** Of each kind; a mailing list in copy must not fill the answer. */
    private const MAX_OF_A_KIND = 50;

    public function __construct(private readonly \Ticket $ticket)
    {
    }

    /** @return list<array{role: string, name: string, email: string|null}> nobody twice */
    public function list(): array
    {
        return [...array_values($this->customers()), ...array_values($this->staff())];
    }

    /** @return array<int, array{role: string, name: string, email: string|null}> by user id */
    private function customers(): array
    {
        $people = [];
        $owner = $this->ticket->user;
        if ($owner instanceof \User) {
            $people[(int) $owner->getId()] = self::person('customer', (string) $owner->get('name'), (string) $owner->getEmail());
        }
        $threadId = $this->ticket->getThreadId();
        $columns = ['user_id', 'user__name', 'user__default_email__address'];
        $collaborators = \Collaborator::objects()->filter(['thread_id' => $threadId])->order_by('id');
        // After a merge the customers of the other tickets have written here without being collaborators.
        $writers = \ThreadEntry::objects()->filter(['thread_id' => $threadId, 'user_id__gt' => 0])->order_by('user_id')->distinct('user_id');
        foreach ([$collaborators, $writers] as $set) {
            foreach ($set->limit(self::MAX_OF_A_KIND)->values_flat(...$columns) as [$id, $name, $email]) {
                $people[(int) $id] ??= self::person('collaborator', (string) $name, (string) $email);
            }
        }
        return $people;
    }

    /** @return array<int, array{role: string, name: string, email: string|null}> by staff id */
    private function staff(): array
    {
        $people = [];
        $assignee = $this->ticket->staff;
        if ($assignee instanceof \Staff) {
            $name = StaffName::of((string) $assignee->get('firstname'), (string) $assignee->get('lastname'));
            $people[(int) $assignee->getId()] = self::person('staff', $name, (string) $assignee->getEmail());
        }
        $writers = \ThreadEntry::objects()
            ->filter(['thread_id' => $this->ticket->getThreadId(), 'staff_id__gt' => 0])
            ->order_by('staff_id')
            ->distinct('staff_id')
            ->limit(self::MAX_OF_A_KIND)
            ->values_flat('staff_id', 'staff__firstname', 'staff__lastname', 'staff__email');
        foreach ($writers as [$id, $first, $last, $email]) {
            $people[(int) $id] ??= self::person('staff', StaffName::of((string) $first, (string) $last), (string) $email);
        }
        return $people;
    }

    /** @return array{role: string, name: string, email: string|null} */
    private static function person(string $role, string $name, string $email): array
    {
        return ['role' => $role, 'name' => $name, 'email' => $email === '' ? null : $email];
    }
}
