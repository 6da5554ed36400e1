<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Host\Occurrence;

/** What osTicket's signals tell, without osTicket. */
final class Occurrences
{
    public static function ticket(string $signal, int $ticketId, string $detail = ''): Occurrence
    {
        return Occurrence::ofTicket($signal, $ticketId, $detail);
    }

    /** A column of a ticket was saved. */
    public static function column(int $ticketId, string $column): Occurrence
    {
        return self::ticket('object.edited', $ticketId, $column);
    }

    public static function newEntry(int $ticketId, int $entryId, string $type, bool $hasParent = false): Occurrence
    {
        return Occurrence::ofEntry('threadentry.created', $type, $entryId, $type, $hasParent, static fn (): int => $ticketId);
    }

    public static function changedEntry(int $ticketId, int $entryId, string $change, string $type = 'M'): Occurrence
    {
        return Occurrence::ofEntry('model.updated', $change, $entryId, $type, true, static fn (): int => $ticketId);
    }
}
