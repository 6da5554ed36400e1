<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;

/**
 * When fields of other tools were last filled in. osTicket does not keep it: `form_entry.updated` stays as it is when an
 * answer changes (DynamicFormEntry::saveAnswers), and answers have no time at all.
 */
final class FieldChanges
{
    /** For PageRecords: the changes of one ticket in one text, which fromText() reads. */
    public const SELECT = "(SELECT GROUP_CONCAT(field_id, '=', changed_at) FROM fai_field_changes WHERE ticket_id = ?)";

    public function __construct(private readonly Database $database)
    {
    }

    /** Now. */
    public function note(int $ticketId, int $fieldId): void
    {
        $this->database->executeWithShortWaits(
            'INSERT INTO fai_field_changes (ticket_id, field_id, changed_at) VALUES (?, ?, UTC_TIMESTAMP(3))'
            . ' ON DUPLICATE KEY UPDATE changed_at = VALUES(changed_at)',
            [$ticketId, $fieldId],
        );
    }

    /** @return array<int, string> UTC, RFC 3339, by field */
    public static function fromText(?string $text): array
    {
        preg_match_all('/(\d+)=(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)/', (string) $text, $found, PREG_SET_ORDER);
        $changes = [];
        foreach ($found as [, $fieldId, $day, $time]) {
            $changes[(int) $fieldId] = "{$day}T{$time}Z";
        }
        return $changes;
    }
}
