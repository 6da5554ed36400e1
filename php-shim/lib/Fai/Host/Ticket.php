<?php

declare(strict_types=1);

namespace Fai\Host;

use Fai\Host\Analysis\TicketAnalysis;
use Fai\Host\Fields\FieldValue;
use Fai\Host\Fields\FormFields;

/** A ticket of osTicket: who may do what, and its thread. */
final class Ticket
{
    public function __construct(private readonly \Ticket $model)
    {
    }

    /** Wraps what a host signal brought; null when it is no ticket (a task, say). */
    public static function from(object $model): ?self
    {
        return $model instanceof \Ticket ? new self($model) : null;
    }

    public static function find(int $ticketId): ?self
    {
        $model = \Ticket::lookup($ticketId);
        return $model instanceof \Ticket ? new self($model) : null;
    }

    public function id(): int
    {
        return (int) $this->model->getId();
    }

    /** Department, assignment or referral (class.ticket.php:396). */
    public function maySee(Staff $staff): bool
    {
        return (bool) $this->model->checkStaffPerm($staff->model);
    }

    public function mayReply(Staff $staff): bool
    {
        return $this->takesPosts() && (bool) $this->model->checkStaffPerm($staff->model, \Ticket::PERM_REPLY);
    }

    /** Whoever sees the ticket may add a note, as on the page itself (ticket-view.inc.php:805). */
    public function mayNote(Staff $staff): bool
    {
        return $this->takesPosts() && $this->maySee($staff);
    }

    public function departmentId(): int
    {
        return (int) $this->model->getDeptId();
    }

    /** Whether the person's role for this ticket's department has a permission (class.ticket.php:389). */
    public function mayWith(Staff $staff, string $permission): bool
    {
        return (bool) $this->model->checkStaffPerm($staff->model, $permission);
    }

    public function thread(): Thread
    {
        return ThreadReader::read((int) $this->model->getThreadId());
    }

    /**
     * What other tools have filled in (Fields\FormFields).
     *
     * @param list<int>          $fieldIds
     * @param array<int, string> $changes
     * @return array<int, FieldValue> by field
     */
    public function fieldValues(array $fieldIds, array $changes): array
    {
        return FormFields::of($this->model, $fieldIds, $changes);
    }

    /** What it holds that a suggestion might change, and whether this person may. */
    public function fields(Staff $staff): TicketFields
    {
        return new TicketFields($this->model, $staff);
    }

    /** What an analysis needs to know beside the thread. */
    public function analysis(): TicketAnalysis
    {
        return new TicketAnalysis($this->model);
    }

    /** A merged child takes no posts unless it was only linked for show (ticket-view.inc.php:30, `$blockReply`). */
    private function takesPosts(): bool
    {
        return !$this->model->isChild() || $this->model->getMergeType() === 'visual';
    }
}
