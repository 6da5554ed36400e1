<?php

declare(strict_types=1);

namespace Fai\Host;

/** What one host signal tells about a ticket or an entry of a thread, without osTicket's classes. */
final class Occurrence
{
    /** An entry replaced another one just now (class.thread_actions.php:228-283). */
    public const REPLACED_ANOTHER = 'replaced_another';

    /** An entry went to another thread just now: tickets are merged (class.thread.php:1602). */
    public const MOVED = 'moved';

    /**
     * @param string   $detail    for tickets the signal's `type` or, of `object.edited`, the column; for entries their type
     *                            (M, R, N) when new, one of the constants above or nothing when changed
     * @param int      $entryId   0 for tickets
     * @param string   $entryType empty for tickets
     * @param bool     $hasParent an entry that answers another one, or is going to replace it
     * @param \Closure(): int $ticketId
     */
    private function __construct(
        public readonly string $signal,
        public readonly string $detail,
        public readonly int $entryId,
        public readonly string $entryType,
        public readonly bool $hasParent,
        private readonly \Closure $ticketId,
    ) {
    }

    /** Null for what is neither a ticket nor an entry. */
    public static function of(string $signal, object $object, mixed $data): ?self
    {
        $told = is_array($data) ? $data : [];
        if ($object instanceof \Ticket) {
            TicketOfThread::remember($object);
            return self::ofTicket($signal, (int) $object->getId(), self::detail($told[$signal === 'object.edited' ? 'key' : 'type'] ?? ''));
        }
        if ($object instanceof \ThreadEntry) {
            $type = (string) $object->get('type');
            return self::ofEntry(
                $signal,
                $signal === 'model.updated' ? self::change($object, $told) : $type,
                (int) $object->get('id'),
                $type,
                (int) $object->get('pid') > 0,
                static fn (): int => TicketOfThread::find($object),
            );
        }
        return null;
    }

    public static function ofTicket(string $signal, int $ticketId, string $detail): self
    {
        return new self($signal, $detail, 0, '', false, static fn (): int => $ticketId);
    }

    /** @param \Closure(): int $ticketId */
    public static function ofEntry(string $signal, string $detail, int $entryId, string $entryType, bool $hasParent, \Closure $ticketId): self
    {
        return new self($signal, $detail, $entryId, $entryType, $hasParent, $ticketId);
    }

    /** The ticket it is about; 0 when there is none (a task, say). */
    public function ticketId(): int
    {
        return ($this->ticketId)();
    }

    private static function detail(mixed $value): string
    {
        return is_string($value) ? $value : '';
    }

    /** @param array<array-key, mixed> $told `dirty` has the old values of what changed (class.orm.php:683) */
    private static function change(\ThreadEntry $entry, array $told): string
    {
        $old = is_array($told['dirty'] ?? null) ? $told['dirty'] : [];
        $oldFlags = $old['flags'] ?? 0;
        $wasEdit = is_numeric($oldFlags) && ((int) $oldFlags & \ThreadEntry::FLAG_EDITED) !== 0;
        $isEdit = ((int) $entry->get('flags') & \ThreadEntry::FLAG_EDITED) !== 0;
        if (array_key_exists('flags', $old) && $isEdit && !$wasEdit) {
            return self::REPLACED_ANOTHER;
        }
        return array_key_exists('thread_id', $old) ? self::MOVED : '';
    }
}
