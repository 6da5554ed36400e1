<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Store\Kind\WrittenKind;
use Fai\Store\Kind\WrittenKinds;

/** The kinds of insight beside summary and recommendations, latest only. */
final class FurtherInsights
{
    public function __construct(private readonly Database $database)
    {
    }

    /** @return array<string, Insight> those that write-backs bring, whole, by kind */
    public function of(int $ticketId): array
    {
        $rows = $this->database->rows('SELECT kind, insight FROM fai_further_insights WHERE ticket_id = ?', [$ticketId]);
        $insights = [];
        foreach ($rows as $row) {
            if (in_array($row['kind'], WrittenKinds::names(), true)) {
                $insights[(string) $row['kind']] = Insight::fromJson((string) $row['insight']);
            }
        }
        return $insights;
    }

    /** One of them; null where it is not stored. */
    public function find(int $ticketId, string $kind): ?Insight
    {
        $row = $this->database->withShortWaits(fn (): ?array => $this->database->row(
            'SELECT insight FROM fai_further_insights WHERE ticket_id = ? AND kind = ?',
            [$ticketId, $kind],
        ));
        return isset($row['insight']) ? Insight::fromJson($row['insight']) : null;
    }

    /**
     * Stores what a write-back brings, in its transaction; what is absent stays as it is.
     *
     * @param array<string, array<string, mixed>|null> $parts of the write-back, by name
     * @return array<string, int> how many new versions there are now, by figure; what is written again counts as nothing
     */
    public function write(int $ticketId, Origin $origin, array $parts): array
    {
        $kinds = array_filter(WrittenKinds::all(), static fn (WrittenKind $kind): bool => array_key_exists($kind->name(), $parts));
        $known = $kinds === [] ? [] : $this->versions($ticketId);
        $counts = [];
        foreach ($kinds as $kind) {
            $isStored = $this->replace($ticketId, $origin, $kind, $parts[$kind->name()]);
            $counts[$kind->figure()] = (int) ($isStored && ($known[$kind->name()] ?? '') !== $origin->version());
        }
        return $counts;
    }

    public function forget(int $ticketId): void
    {
        $this->database->execute('DELETE FROM fai_further_insights WHERE ticket_id = ?', [$ticketId]);
    }

    /** @return array<string, string> of what is stored, by kind; what cannot be read is as if it were not there */
    private function versions(int $ticketId): array
    {
        $versions = [];
        foreach ($this->database->rows('SELECT kind, head FROM fai_further_insights WHERE ticket_id = ?', [$ticketId]) as $row) {
            try {
                $versions[(string) $row['kind']] = Insight::fromJson((string) $row['head'])->origin->version();
            } catch (\UnexpectedValueException) {
                continue;
            }
        }
        return $versions;
    }

    /**
     * @param array<string, mixed>|null $content
     * @return bool whether something is stored now
     */
    private function replace(int $ticketId, Origin $origin, WrittenKind $kind, ?array $content): bool
    {
        $head = $content === null ? null : $kind->head($content);
        if ($content === null || $head === null) {
            $this->database->execute('DELETE FROM fai_further_insights WHERE ticket_id = ? AND kind = ?', [$ticketId, $kind->name()]);
            return false;
        }
        $this->database->execute(
            'INSERT INTO fai_further_insights (ticket_id, kind, head, insight, written_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))'
            . ' ON DUPLICATE KEY UPDATE head = VALUES(head), insight = VALUES(insight), written_at = VALUES(written_at)',
            [$ticketId, $kind->name(), (new Insight($head, $origin))->toJson(), (new Insight($content, $origin))->toJson()],
        );
        return true;
    }
}
