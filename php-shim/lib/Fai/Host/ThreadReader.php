<?php

declare(strict_types=1);

namespace Fai\Host;

/** Reads the outline of a thread: one query, no bodies. */
final class ThreadReader
{
    public static function read(int $threadId): Thread
    {
        $rows = \ThreadEntry::objects()
            ->filter(['thread_id' => $threadId])
            ->values_flat('id', 'pid', 'type', 'flags', 'created');
        $entries = [];
        foreach ($rows as [$id, $parentId, $type, $flags, $created]) {
            $entries[] = new ThreadEntry(
                (int) $id,
                (int) $parentId,
                (string) $type,
                ((int) $flags & \ThreadEntry::FLAG_EDITED) !== 0,
                ((int) $flags & \ThreadEntry::FLAG_HIDDEN) !== 0,
                (string) $created,
            );
        }
        return new Thread($entries);
    }
}
