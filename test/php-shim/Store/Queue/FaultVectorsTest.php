<?php

declare(strict_types=1);

namespace FaiTest\Store\Queue;

use Fai\Host\Database;
use Fai\Store\EventQueue;
use Fai\Store\Insights;
use Fai\Store\Queue\Lease;
use FaiTest\Support\Origins;
use FaiTest\Support\QueueTestCase;
use FaiTest\Support\SharedVectors;
use stdClass;

/**
 * The faults of `queue_migration_faults.json` that meet the queue, by their names. Of the others, those of migrations are
 * in MigratorTest, those of capture in FaultsTest, a restart is in RestartTest, a backlog in LeaseTest, small packets in
 * InsightsTest, those of the model and the network are the worker's.
 */
final class FaultVectorsTest extends QueueTestCase
{
    private const ELSEWHERE = '/^(?:LLM|TLS|write-back|osTicket upgrade|plugin disabled|agent SIGTERM|read_only|queue table|disk full|deadlock|lock wait|max_allowed_packet|DB restart|server without SKIP LOCKED|10\^6 rows|ticket merged or deleted)/';

    /** @return iterable<string, array{list<stdClass>|null}> */
    public function items(): iterable
    {
        $file = SharedVectors::file('queue_migration_faults.json');
        if ($file === null) {
            yield SharedVectors::ABSENT => [null];
            return;
        }
        $grouped = [];
        foreach ($file->items as $item) {
            if ($item->kind !== 'migration' && preg_match(self::ELSEWHERE, $item->when) !== 1) {
                $grouped["{$item->kind}: {$item->when}"][] = $item;
            }
        }
        foreach ($grouped as $name => $items) {
            yield $name => [$items];
        }
    }

    /**
     * @dataProvider items
     * @param list<stdClass>|null $items alike but for how somebody is killed
     */
    public function testItEndsAsTheVectorSays(?array $items): void
    {
        foreach ($items ?? self::markTestSkipped('The shared vectors are not beside the repository.') as $item) {
            match ($item->kind) {
                'kill' => $this->kill($item->when, $item->how),
                'fault' => $this->meet($item->when),
            };
        }
    }

    /** A worker gets as far as `$when` and is heard of no more; what it left behind has to come to a good end. */
    private function kill(string $when, string $how): void
    {
        $this->database->execute('DELETE FROM fai_summaries');
        $worker = $this->otherRequest();
        $this->atSecond(100, $worker);
        $this->atSecond(0);
        $this->add(7, 'message');
        $this->atSecond(100);
        $this->workUntil($when, $worker);
        if ($how === 'DB connection killed') {
            $id = (int) $worker->row('SELECT CONNECTION_ID() AS id')['id'];
            $this->database->execute("KILL {$id}");
        }

        // Later the ticket changes again, and somebody else is given everything there is.
        $this->add(7, 'message');
        $this->atSecond(1_000);
        $leases = $this->queue->lease(50, 60, 'another');
        self::assertCount(1, $leases);
        $this->finish($this->queue, $this->database, $leases[0], entryId: 6);

        self::assertSame([], $this->events(), 'done or superseded');
        $stored = $this->database->rows("SELECT ticket_id, JSON_VALUE(newest_origin, '$.basedOnEntryId') AS entry FROM fai_summaries");
        self::assertSame([['ticket_id' => '7', 'entry' => '6']], $stored, 'one effect, the newest');
    }

    private function workUntil(string $when, Database $worker): void
    {
        $queue = new EventQueue($worker, self::SETTLE_SECONDS);
        $lease = $queue->lease(1, 60, 'victim')[0];
        switch ($when) {
            case 'after lease commit':
            case 'before prompt':
            case 'during the LLM call':
            case 'after the LLM answer':
            case 'during write-back (socket reset before the server read it)':
                return;
            case 'after write-back commit, answer lost':
            case 'after write-back, before ack':
                (new Insights($worker))->write($lease->ticketId, Origins::at(5), ['summary' => ['gist' => 'by the victim']]);
                return;
            case 'after ack commit, answer lost':
                $this->finish($queue, $worker, $lease, entryId: 5);
                self::assertTrue($this->queue->acknowledge($lease->token), 'asked again');
                self::assertTrue($this->queue->isLeasedBy(7, $lease->token), 'written again');
                return;
            case 'during prune':
                $this->finish($queue, $worker, $lease, entryId: 5);
                $worker->execute('START TRANSACTION');
                $this->atSecond(100 + 3_600, $worker);
                $queue->cleanUp();
                $worker->execute('ROLLBACK');
                return;
        }
        self::fail("no such moment: {$when}");
    }

    private function finish(EventQueue $queue, Database $database, Lease $lease, int $entryId): void
    {
        self::assertTrue($queue->isLeasedBy($lease->ticketId, $lease->token));
        (new Insights($database))->write($lease->ticketId, Origins::at($entryId), ['summary' => ['gist' => "entry {$entryId}"]]);
        self::assertTrue($queue->acknowledge($lease->token));
    }

    private function meet(string $fault): void
    {
        $this->add(7, 'message');
        $this->add(8, 'message');
        $this->atSecond(100);
        switch ($fault) {
            case 'two agents with the same id':
                $first = $this->queue->lease(1, 60, 'same')[0]->ticketId;
                self::assertSame([7, 8], [$first, $this->queue->lease(50, 60, 'same')[0]->ticketId]);
                self::assertSame([], $this->queue->lease(50, 60, 'same'));
                return;
            case 'worker slower than its lease':
                $slow = $this->queue->lease(1, 60, 'slow')[0];
                $this->atSecond(160);
                $this->queue->lease(50, 60, 'fast');
                self::assertFalse($this->queue->isLeasedBy($slow->ticketId, $slow->token), 'which is 409 lease_lost');
                self::assertFalse($this->queue->acknowledge($slow->token));
                return;
            case 'lease extended after expiry':
                $token = $this->token();
                $this->atSecond(160);
                self::assertNull($this->queue->extend($token, 60));
                return;
            case 'ack twice':
                $token = $this->token();
                self::assertSame([true, true], [$this->queue->acknowledge($token), $this->queue->acknowledge($token)]);
                return;
            case "ack with another worker's token":
                [$seven, $eight] = $this->queue->lease(2, 60, 'test');
                self::assertFalse($this->queue->isLeasedBy($seven->ticketId, $eight->token), 'a token is good for its own ticket');
                self::assertTrue($this->queue->acknowledge($eight->token));
                self::assertSame([['ticket_id' => '7', 'kind' => 'message']], $this->events());
                return;
            case 'agent clock +5 min / -5 min':
                // Nothing a worker sends to the queue is a time.
                $expiresAt = $this->queue->lease(1, 60, 'ahead')[0]->expiresAt;
                self::assertSame(self::utc(160), $expiresAt);
                return;
            case '10^4 events on one ticket':
                for ($event = 0; $event < 10_000; $event++) {
                    $this->add(9, 'message');
                }
                $this->atSecond(200);
                self::assertContains('9: message', $this->leaseAll());
                $this->atSecond(201);
                self::assertSame([], $this->leaseAll(), 'one piece of work');
                return;
            case 'poison event':
            case 'whole batch poison':
                $this->poison($fault === 'poison event' ? [7] : [7, 8]);
                return;
            case 'DST and leap second':
                $this->database->execute("SET SESSION time_zone = '+01:00'");
                $token = $this->token();
                // The same moment in another zone, as when clocks are put back.
                $this->database->execute("SET SESSION time_zone = '+00:00'");
                self::assertSame(['8: message'], $this->leaseAll(), 'nothing runs twice');
                self::assertTrue($this->queue->acknowledge($token));
                return;
        }
        self::fail("not met yet: {$fault}");
    }

    /** @param list<int> $poisoned tickets that can never be worked on */
    private function poison(array $poisoned): void
    {
        $tries = [];
        for ($second = 100; $second < 20_000; $second += 1_000) {
            $this->atSecond($second);
            $this->add(1_000 + $second, 'message');
            foreach ($this->queue->lease(50, 60, 'test') as $lease) {
                $tries[$lease->ticketId] = ($tries[$lease->ticketId] ?? 0) + 1;
                if (in_array($lease->ticketId, $poisoned, true)) {
                    $this->queue->release($lease->token, 'poison', null, false);
                } else {
                    $this->queue->acknowledge($lease->token);
                }
            }
        }
        foreach ($poisoned as $ticketId) {
            self::assertSame(5, $tries[$ticketId]);
            unset($tries[$ticketId]);
        }
        self::assertGreaterThan(15, count($tries), 'others go on');
        self::assertSame([1], array_values(array_unique($tries)));
        self::assertSame(array_map(strval(...), $poisoned), array_column($this->database->rows('SELECT ticket_id FROM fai_event_queue WHERE dead_at IS NOT NULL ORDER BY id'), 'ticket_id'));
    }
}
