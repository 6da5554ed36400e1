<?php

declare(strict_types=1);

namespace FaiTest\Support\Crowd;

use Fai\Host\Database;

/**
 * Books beside the queue that show what it did: how often each ticket changed, who works on what, and every version of
 * its insights in the order in which the database took them.
 */
final class Ledger
{
    public function __construct(private readonly Database $database)
    {
    }

    public function open(int $tickets): void
    {
        $this->database->execute('CREATE TABLE changes (ticket_id INT PRIMARY KEY, version INT NOT NULL) ENGINE=InnoDB');
        $this->database->execute('CREATE TABLE at_work (ticket_id INT PRIMARY KEY, token VARCHAR(64), until DATETIME(6)) ENGINE=InnoDB');
        $this->database->execute('CREATE TABLE held_twice (ticket_id INT, token VARCHAR(64), other VARCHAR(64)) ENGINE=InnoDB');
        $this->database->execute('CREATE TABLE effects (id INT AUTO_INCREMENT PRIMARY KEY, ticket_id INT, version INT) ENGINE=InnoDB');
        $this->database->execute(
            'CREATE TRIGGER keep_effects AFTER UPDATE ON fai_summaries FOR EACH ROW INSERT INTO effects (ticket_id, version)'
            . " VALUES (NEW.ticket_id, JSON_VALUE(NEW.newest_origin, '$.basedOnEntryId'))",
        );
        foreach (array_chunk(range(1, $tickets), 1_000) as $ids) {
            $this->database->execute('INSERT INTO changes VALUES (' . implode(', 0), (', $ids) . ', 0)');
        }
    }

    public function change(int $ticketId): void
    {
        $this->database->execute('UPDATE changes SET version = version + 1 WHERE ticket_id = ?', [$ticketId]);
    }

    public function version(int $ticketId): int
    {
        return (int) ($this->database->row('SELECT version FROM changes WHERE ticket_id = ?', [$ticketId])['version'] ?? 0);
    }

    /** Notes who works on a ticket now, and whether somebody else's lease of it still runs. */
    public function begin(int $ticketId, string $token, string $expiresAt): void
    {
        $this->database->execute(
            'INSERT INTO held_twice SELECT ticket_id, ?, token FROM at_work WHERE ticket_id = ? AND until > UTC_TIMESTAMP(6)',
            [$token, $ticketId],
        );
        $this->database->execute('REPLACE INTO at_work VALUES (?, ?, ?)', [$ticketId, $token, $expiresAt]);
    }

    public function end(int $ticketId, string $token): void
    {
        $this->database->execute('DELETE FROM at_work WHERE ticket_id = ? AND token = ?', [$ticketId, $token]);
    }

    /** @return array{changes: int, heldTwice: int, lost: int, backwards: int, dead: int, left: int} */
    public function findings(): array
    {
        $count = fn (string $sql): int => (int) ($this->database->row("SELECT COUNT(*) AS n FROM {$sql}")['n'] ?? -1);

        return [
            'changes' => (int) ($this->database->row('SELECT SUM(version) AS n FROM changes')['n'] ?? -1),
            'heldTwice' => $count('held_twice'),
            // The last change of a ticket must be the one its insights know.
            'lost' => $count('changes c LEFT JOIN fai_summaries s ON s.ticket_id = c.ticket_id WHERE c.version > 0'
                . " AND c.version <> COALESCE(JSON_VALUE(s.newest_origin, '$.basedOnEntryId'), 0)"),
            'backwards' => $count('(SELECT version < LAG(version) OVER (PARTITION BY ticket_id ORDER BY id) AS is_older FROM effects) e WHERE is_older = 1'),
            'dead' => $count('fai_event_queue WHERE dead_at IS NOT NULL'),
            'left' => $count('fai_event_queue WHERE dead_at IS NULL'),
        ];
    }
}
