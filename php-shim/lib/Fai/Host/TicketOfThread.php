<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Which ticket an entry belongs to. Whoever writes an entry has its thread in memory, and so there is no query; only
 * should core change that does it cost one.
 */
final class TicketOfThread
{
    /** A ticket's own thread, and that of a ticket which was merged into another (class.thread.php, setExtra). */
    private const TICKET_TYPES = ['T', 'C'];

    /** Classes under which core may keep a thread in memory (class.orm.php:1862); the same class under changing names. */
    private const CLASSES = ['TicketThread', 'ObjectThread', 'Thread'];

    /** @var array<int, int> ticket by thread, of tickets that are new and in no cache yet */
    private static array $known = [];

    /** A new ticket has its thread at hand before anything is written into it (class.ticket.php:4405). */
    public static function remember(\Ticket $ticket): void
    {
        $thread = $ticket->ht['thread'] ?? null;
        if ($thread instanceof \Thread) {
            self::$known[(int) $thread->get('id')] = (int) $ticket->getId();
        }
    }

    /** The ticket's id; 0 when it is a task's thread. */
    public static function find(\ThreadEntry $entry): int
    {
        $threadId = (int) $entry->get('thread_id');
        if (isset(self::$known[$threadId])) {
            return self::$known[$threadId];
        }
        $thread = self::inMemory($threadId) ?? $entry->getThread();
        $isOfTicket = $thread instanceof \Thread && in_array($thread->get('object_type'), self::TICKET_TYPES, true);

        return $isOfTicket ? (int) $thread->get('object_id') : 0;
    }

    private static function inMemory(int $threadId): ?\Thread
    {
        foreach (self::CLASSES as $class) {
            $kept = \ModelInstanceManager::$objectCache["{$class}.{$threadId}"] ?? null;
            if ($kept instanceof \Thread && (int) $kept->get('id') === $threadId) {
                return $kept;
            }
        }
        return null;
    }
}
