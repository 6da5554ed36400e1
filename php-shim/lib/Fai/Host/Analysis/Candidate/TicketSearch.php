<?php

declare(strict_types=1);

namespace Fai\Host\Analysis\Candidate;

/**
 * The full-text search of osTicket, as staff use it: whatever backend is set up answers (class.search.php:75, SearchInterface).
 * It asks nobody's permission: who may see what was found is settled when somebody looks.
 */
final class TicketSearch
{
    /**
     * @param list<string> $words
     * @return list<int> ids, in the order of the search; none without a search backend
     */
    public static function find(array $words, int $limit): array
    {
        $query = self::plain($words);
        $search = self::backend();
        // Below three bytes the backend returns every ticket there is (class.search.php:350).
        if (strlen($query) < 3 || $search === null) {
            return [];
        }
        $hits = \Ticket::objects()
            ->exclude(['status__state' => 'deleted'])
            ->values_flat('ticket_id')
            // A ticket is found once for each of its entries: its best counts.
            ->annotate(['best' => new \SqlAggregate('MAX', new \SqlCode('Z1.relevance'))])
            ->order_by(new \SqlAggregate('MAX', new \SqlCode('Z1.relevance')), \QuerySet::DESC)
            ->limit($limit);
        $ids = [];
        foreach ($search->find($query, $hits, false) as $row) {
            $ids[] = (int) $row[0];
        }
        return $ids;
    }

    /**
     * Words and blanks and nothing else: no operator of the boolean mode, no quote, no parameter (":1") and no placeholder of the
     * query that the backend builds from text (class.search.php:390).
     *
     * @param list<string> $words
     */
    private static function plain(array $words): string
    {
        return trim((string) preg_replace('/[^\p{L}\p{M}\p{N}]+/u', ' ', implode(' ', $words)));
    }

    private static function backend(): ?\SearchInterface
    {
        $host = $GLOBALS['ost'] ?? null;
        $search = $host instanceof \osTicket ? $host->searcher : null;

        return $search instanceof \SearchInterface && $search->backend !== null ? $search : null;
    }
}
