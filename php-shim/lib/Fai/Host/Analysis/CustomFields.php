<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

/** What a ticket's forms were filled in with, as far as staff see it on the ticket page. */
final class CustomFields
{
    private const MAX_FIELDS = 100;
    private const MAX_CHARS = 2_000;

    /** @return list<array{label: string, value: string}> empty ones left out */
    public static function of(\Ticket $ticket): array
    {
        $fields = [];
        foreach (self::answers($ticket) as $answer) {
            if (!$answer->getField()->isVisibleToStaff()) {
                continue;
            }
            $value = trim((string) $answer->toString());
            if ($value !== '') {
                $fields[] = ['label' => (string) $answer->getLocal('label'), 'value' => mb_substr($value, 0, self::MAX_CHARS)];
            }
        }
        return $fields;
    }

    /**
     * Without what stands elsewhere in the answer and without what the help topic switched off, as the ticket page does
     * (ticket-view.inc.php:653).
     *
     * @return iterable<\DynamicFormEntryAnswer>
     */
    private static function answers(\Ticket $ticket): iterable
    {
        return \DynamicFormEntryAnswer::objects()
            ->filter(['entry__object_type' => 'T', 'entry__object_id' => $ticket->getId()])
            ->exclude(\Q::any([
                'field__flags__hasbit' => \DynamicFormField::FLAG_EXT_STORED,
                'field__name__in' => ['subject', 'priority'],
                'field__id__in' => \Ticket::getMissingRequiredFields($ticket, true) ?: [0],
            ]))
            ->order_by('entry__sort', 'field__sort')
            ->limit(self::MAX_FIELDS);
    }
}
