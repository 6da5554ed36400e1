<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Api\Analysis\EntryPage;
use Fai\Api\Analysis\Fitting;
use Fai\Host\Analysis\Entries;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Thread;
use Fai\Host\ThreadEntry;
use Fai\Host\Ticket;

/** `GET tickets/{id}`: the ticket for analysis, a page of its conversation at a time (src/contract/ticket.ts). */
final class GetTicket implements TicketEndpoint
{
    private const MAX_BYTES = 1_048_576;
    private const MAX_REFERENCES = 50;
    private const MAX_REFERENCE_CHARS = 4_000;

    /** Shares of what comes before the entries; they leave more than half of the answer to them. */
    private const MAX_FIELD_BYTES = 131_072;
    private const MAX_PEOPLE_BYTES = 65_536;
    private const MAX_REFERENCE_BYTES = 262_144;

    /** @param bool $includeNotes the setting: whether internal notes may leave the helpdesk */
    public function __construct(private readonly bool $includeNotes)
    {
    }

    public function scope(): string
    {
        return 'tickets:read';
    }

    public function writes(): bool
    {
        return false;
    }

    public function answer(Request $request, Ticket $ticket): Response
    {
        $after = $request->query('after');
        $outline = $this->outline($ticket->thread(), $after);
        if ($outline === null) {
            return Problem::badRequest();
        }
        $head = self::head($ticket, isFirstPage: $after === null);
        $page = EntryPage::fill($outline, Entries::read(...), self::MAX_BYTES - strlen(Response::encode($head)) - 64);

        return Response::json($head + ['entries' => $page->entries, 'nextAfter' => $page->nextAfter], ['Cache-Control' => 'no-store']);
    }

    /** @return list<int>|null ids of the entries to send, oldest first; null where `after` is no entry of this ticket */
    private function outline(Thread $thread, ?string $after): ?array
    {
        if ($after === null) {
            $entries = $thread->entries();
        } else {
            $place = preg_match('/^[1-9][0-9]{0,9}$/D', $after) === 1 ? $thread->place((int) $after) : null;
            if ($place === null) {
                return null;
            }
            $entries = $thread->after($place);
        }
        $told = array_filter($entries, fn (ThreadEntry $entry): bool => $this->includeNotes || $entry->type !== ThreadEntry::NOTE);

        return array_column($told, 'id');
    }

    /** @return array<string, mixed> all but the entries; references come with the first page only */
    private static function head(Ticket $ticket, bool $isFirstPage): array
    {
        $analysis = $ticket->analysis();
        $references = $isFirstPage ? $analysis->references(self::MAX_REFERENCES, self::MAX_REFERENCE_CHARS) : [];

        return $analysis->facts() + [
            'customFields' => Fitting::first($analysis->customFields(), self::MAX_FIELD_BYTES),
            'people' => Fitting::first($analysis->people(), self::MAX_PEOPLE_BYTES),
            'organization' => $analysis->organization(),
            'references' => Fitting::first($references, self::MAX_REFERENCE_BYTES),
        ];
    }
}
