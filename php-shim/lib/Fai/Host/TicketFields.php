<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * The fields of a ticket that an assessment may have a suggestion for. Which of them a person may edit is judged as core's
 * own dialog does it (ajax.tickets.php:679, `editField`; class.ticket.php:3809, `updateField`). Choices cost queries, so each
 * field is read only when it is asked for.
 */
final class TicketFields
{
    public function __construct(private readonly \Ticket $model, private readonly Staff $staff)
    {
    }

    public function title(): FieldState
    {
        return new FieldState((string) $this->model->getSubject(), $this->dynamicId($this->model->getAnswer('subject')?->getField()));
    }

    /** Priorities are named by their description (class.forms.php:3091). */
    public function priority(): FieldState
    {
        $current = (string) $this->model->getPriority();
        $field = $this->model->getPriorityField();
        $id = $this->dynamicId($field);

        return $field === null || $id === '' ? new FieldState($current) : new FieldState($current, $id, self::names($field->getChoices()));
    }

    /** A department is changed by a transfer, which asks for more than a value: there is no inline edit. */
    public function department(): FieldState
    {
        return new FieldState((string) $this->model->getDept()?->getFullName());
    }

    /** Only the topics this person may choose (class.staff.php:487), named with their parents. */
    public function topic(): FieldState
    {
        $current = (string) $this->model->getHelpTopic();

        return $this->mayEdit()
            ? new FieldState($current, 'topic', self::names($this->model->getField('topic')->getChoices()))
            : new FieldState($current);
    }

    /** @param \DynamicFormField|null $field or what acts in its place (class.dynamic_forms.php:1446) */
    private function dynamicId(?object $field): string
    {
        return $field !== null && $this->mayEdit() && $field->isEditableToStaff() ? (string) $field->getId() : '';
    }

    private function mayEdit(): bool
    {
        return (bool) $this->model->checkStaffPerm($this->staff->model, \Ticket::PERM_EDIT);
    }

    /**
     * @param iterable<mixed> $choices
     * @return list<string>
     */
    private static function names(iterable $choices): array
    {
        $names = [];
        foreach ($choices as $name) {
            if (is_scalar($name) || $name instanceof \Stringable) {
                $names[] = (string) $name;
            }
        }
        return $names;
    }
}
