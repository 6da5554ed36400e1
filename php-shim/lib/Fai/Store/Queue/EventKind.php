<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

/** What happened to a ticket, as the queue stores it and the wire names it (src/contract/queue.ts, `eventKind`). */
enum EventKind: string
{
    case Created = 'created';
    case Message = 'message';
    case Response = 'response';
    case Note = 'note';
    case Edited = 'edited';
    case Closed = 'closed';
    case Reopened = 'reopened';
    case Refresh = 'refresh';
    case Question = 'question';
    case Deleted = 'deleted';
}
