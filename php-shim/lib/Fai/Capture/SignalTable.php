<?php

declare(strict_types=1);

namespace Fai\Capture;

use Fai\Host\Occurrence;
use Fai\Store\Queue\EventKind;

/**
 * Which signals of osTicket become which events. What is not here is noise: a page view changes `lock_id`, an answer
 * `isanswered`, every cron run `est_duedate`, and `object.edited` tells of each (class.orm.php:686).
 *
 * Lines are of v1.18.1; v1.17.5 sends the same. There is no `ticket.closed`, and `model.updated` Ticket says too little.
 * Staff asking for a new analysis (`refresh`) is no signal: the route puts it into the queue itself.
 */
final class SignalTable
{
    private const TICKET = 'Ticket';
    private const ENTRY = 'ThreadEntry';

    /** Signal, class it is about, detail ({@see Occurrence}; null takes any), kind of event. */
    public const RULES = [
        // First of many signals of a new ticket, and the last (class.ticket.php:4405, 4585): both, since a request
        // that dies in between leaves a ticket as well. The first message in between belongs to it (Recorder).
        ['object.created', self::TICKET, 'created', EventKind::Created],
        ['ticket.created', self::TICKET, null, EventKind::Created],

        // Every new entry, by whatever way it came in (class.thread.php:1813).
        ['threadentry.created', self::ENTRY, 'M', EventKind::Message],
        ['threadentry.created', self::ENTRY, 'R', EventKind::Response],
        ['threadentry.created', self::ENTRY, 'N', EventKind::Note],

        // An edit makes a new entry, which looks like any other until it is marked (class.thread_actions.php:262).
        ['model.updated', self::ENTRY, Occurrence::REPLACED_ANOTHER, EventKind::Edited],

        // A merge moves the entries of the children into the parent (class.thread.php:1602), which then has to be
        // looked at again. The children are closed by it and need nothing else; tickets that are only linked keep theirs.
        ['model.updated', self::ENTRY, Occurrence::MOVED, EventKind::Edited],

        // The history of a ticket (class.ticket.php:3468, logEvent): subject, priority, topic, due date, owner and other
        // fields; a status that keeps it open or closed; department; closing and reopening.
        ['object.created', self::TICKET, 'edited', EventKind::Edited],
        ['object.created', self::TICKET, 'transferred', EventKind::Edited],
        ['object.created', self::TICKET, 'closed', EventKind::Closed],
        ['object.created', self::TICKET, 'reopened', EventKind::Reopened],

        // Columns, for filters, other plugins and whoever else changes a ticket without writing its history. Not
        // `status_id`: every change of it that core makes is in the history, and comes before it.
        ['object.edited', self::TICKET, 'dept_id', EventKind::Edited],
        ['object.edited', self::TICKET, 'topic_id', EventKind::Edited],
        ['object.edited', self::TICKET, 'user_id', EventKind::Edited],

        // From the ORM, after the row is gone (class.orm.php:621).
        ['model.deleted', self::TICKET, null, EventKind::Deleted],
    ];

    /** @return list<array{string, string}> signal and class of everything that has to be listened to */
    public static function sources(): array
    {
        $pairs = array_map(static fn (array $rule): array => [$rule[0], $rule[1]], self::RULES);

        return array_values(array_unique($pairs, SORT_REGULAR));
    }

    /** Null for noise. */
    public static function kind(Occurrence $occurrence): ?EventKind
    {
        $class = $occurrence->entryId > 0 ? self::ENTRY : self::TICKET;
        foreach (self::RULES as [$signal, $ofClass, $detail, $kind]) {
            if ($signal === $occurrence->signal && $ofClass === $class && ($detail === null || $detail === $occurrence->detail)) {
                return $kind;
            }
        }
        return null;
    }
}
