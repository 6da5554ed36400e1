<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Subjects of many tickets in one query. Read from the answers of their form and not from core's table of them (`ticket__cdata`),
 * which core drops whenever a field of the form changes and may be slow or unable to make again
 * (class.dynamic_forms.php:348, dropDynamicDataView).
 */
final class TicketSubjects
{
    /**
     * @param list<int> $ticketIds
     * @return array<int, string> by ticket
     */
    public static function of(array $ticketIds): array
    {
        if ($ticketIds === []) {
            return [];
        }
        $rows = \DynamicFormEntryAnswer::objects()
            ->filter(['entry__object_type' => 'T', 'entry__object_id__in' => $ticketIds, 'field__name' => 'subject'])
            ->values_flat('entry__object_id', 'value');
        $subjects = [];
        foreach ($rows as [$ticketId, $subject]) {
            $subjects[(int) $ticketId] = (string) $subject;
        }
        return $subjects;
    }
}
