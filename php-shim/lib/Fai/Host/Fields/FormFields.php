<?php

declare(strict_types=1);

namespace Fai\Host\Fields;

use Fai\Host\UtcTime;

/** Fields of osTicket's forms that other tools fill in: which there are, and what a ticket has in them. */
final class FormFields
{
    private const MAX_FIELDS = 50;

    /**
     * @param list<string> $names
     * @return array<int, string> names by id, of all forms
     */
    public static function named(array $names): array
    {
        $found = [];
        foreach (\DynamicFormField::objects()->filter(['name__in' => $names])->order_by('id')->limit(self::MAX_FIELDS)->values_flat('id', 'name') as [$id, $name]) {
            $found[(int) $id] = (string) $name;
        }
        return $found;
    }

    /**
     * What staff see of them on the ticket page, the newest form last: one query, and a second one, which the page asks
     * anyhow, where there is a value.
     *
     * @param list<int>          $fieldIds
     * @param array<int, string> $changes  when fields were filled in, by field, as far as it is known: UTC
     * @return array<int, FieldValue> by field; empty ones left out
     */
    public static function of(\Ticket $ticket, array $fieldIds, array $changes): array
    {
        $answers = \DynamicFormEntryAnswer::objects()
            ->select_related('entry', 'field')
            ->filter(['entry__object_type' => 'T', 'entry__object_id' => $ticket->getId(), 'field__id__in' => $fieldIds])
            ->order_by('entry__sort', 'entry__id', 'field__sort')
            ->limit(self::MAX_FIELDS);
        $values = [];
        foreach ($answers as $answer) {
            $value = self::value($answer, $changes);
            if ($value !== null) {
                $values[$value->fieldId] = $value;
            }
        }
        // What the help topic switched off is not on the ticket page (ticket-view.inc.php:653).
        $off = $values === [] ? [] : (\Ticket::getMissingRequiredFields($ticket, true) ?: []);

        return array_diff_key($values, array_flip(array_map('intval', $off)));
    }

    /**
     * The ticket and the field of an answer that was just saved; null where it holds nothing or is of something else.
     *
     * @param array<int, mixed> $fields those that matter, by id
     * @return array{int, int}|null
     */
    public static function filledIn(object $answer, array $fields): ?array
    {
        if (!$answer instanceof \DynamicFormEntryAnswer || !isset($fields[(int) $answer->get('field_id')])) {
            return null;
        }
        $entry = $answer->getEntry();
        $isOfTicket = $entry !== null && $entry->get('object_type') === 'T' && (int) $entry->get('object_id') > 0;

        return $isOfTicket && trim((string) $answer->get('value')) !== '' ? [(int) $entry->get('object_id'), (int) $answer->get('field_id')] : null;
    }

    /** @param array<int, string> $changes */
    private static function value(\DynamicFormEntryAnswer $answer, array $changes): ?FieldValue
    {
        $field = $answer->getField();
        $text = trim((string) $answer->toString());
        if ($text === '' || !$field->isVisibleToStaff()) {
            return null;
        }
        $fieldId = (int) $answer->get('field_id');
        $entry = $answer->getEntry();
        // Never changed since we look: it came with its form.
        $filledAt = $changes[$fieldId] ?? UtcTime::ofHost((string) $entry?->get('created'));

        return $filledAt === null ? null : new FieldValue($fieldId, (string) $answer->getLocal('label'), $text, $filledAt);
    }
}
