<?php

declare(strict_types=1);

namespace Fai\Host\Analysis\Candidate;

/**
 * What was asked and what was answered, of many tickets at once: two queries, and of each entry only its beginning. Notes are
 * never read.
 *
 * @phpstan-type Passage array{format: string, body: string}
 */
final class Passages
{
    /** @param array<int, array{request: Passage|null, response: Passage|null, responder: string|null}> $ofThreads */
    private function __construct(private readonly array $ofThreads)
    {
    }

    /** @param list<int> $threadIds */
    public static function of(array $threadIds, int $maxChars): self
    {
        $ends = self::ends($threadIds);
        $wanted = array_merge(...array_map(array_values(...), array_values($ends)), ...[[]]);
        $texts = self::read($wanted, $maxChars);
        $found = [];
        foreach ($ends as $threadId => $ids) {
            $request = $texts[$ids['M'] ?? 0] ?? null;
            $response = $texts[$ids['R'] ?? 0] ?? null;
            $found[$threadId] = [
                'request' => $request['passage'] ?? null,
                'response' => $response['passage'] ?? null,
                'responder' => $response['author'] ?? null,
            ];
        }
        return new self($found);
    }

    /** @return array{request: Passage|null, response: Passage|null, responder: string|null} */
    public function in(int $threadId): array
    {
        return $this->ofThreads[$threadId] ?? ['request' => null, 'response' => null, 'responder' => null];
    }

    /**
     * An edited entry is hidden behind its new version, which has a later id.
     *
     * @param list<int> $threadIds
     * @return array<int, array<string, int>> ids of the first message (M) and the last response (R), by thread
     */
    private static function ends(array $threadIds): array
    {
        $rows = \ThreadEntry::objects()
            ->filter(['thread_id__in' => $threadIds ?: [0], 'type__in' => ['M', 'R']])
            ->exclude(['flags__hasbit' => \ThreadEntry::FLAG_HIDDEN])
            ->values_flat('thread_id', 'type')
            ->annotate(['first' => new \SqlAggregate('MIN', 'id'), 'last' => new \SqlAggregate('MAX', 'id')])
            ->order_by('thread_id', 'type');
        $ends = [];
        foreach ($rows as [$threadId, $type, $first, $last]) {
            $ends[(int) $threadId][(string) $type] = (int) ($type === 'M' ? $first : $last);
        }
        return $ends;
    }

    /**
     * @param list<int> $ids
     * @return array<int, array{passage: Passage|null, author: string|null}>
     */
    private static function read(array $ids, int $maxChars): array
    {
        $rows = \ThreadEntry::objects()
            ->filter(['id__in' => $ids ?: [0]])
            ->annotate(['start' => new \SqlFunction('LEFT', new \SqlField('body'), $maxChars)])
            ->values_flat('id', 'format', 'poster', 'start');
        $texts = [];
        foreach ($rows as [$id, $format, $poster, $start]) {
            // A body too long for core's column lives in a file (class.thread.php:1782): it is left out here.
            $body = str_replace("\0", '', (string) $start);
            $texts[(int) $id] = [
                'passage' => $body === '' ? null : ['format' => $format === 'html' ? 'html' : 'text', 'body' => $body],
                'author' => (string) $poster === '' ? null : (string) $poster,
            ];
        }
        return $texts;
    }
}
