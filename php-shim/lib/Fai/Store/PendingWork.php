<?php

declare(strict_types=1);

namespace Fai\Store;

/**
 * Whether a new analysis of a ticket is on its way, as far as the person looking should know (contract, section 2). A
 * helpdesk without a worker shows nothing, for ever: events count only while they are young and somebody takes work.
 * A question (Questions) asks for no analysis.
 */
final class PendingWork
{
    /**
     * One row about a ticket, always. Values: the ticket, the person, the ticket, the ticket. Every time is the database's.
     */
    public const SELECT =
        "SELECT DATE_FORMAT(MIN(IF(dead_at IS NULL, first_at, NULL)), '%Y-%m-%dT%H:%i:%sZ') AS waiting_since,"
        . ' MAX(dead_at IS NULL AND last_at > UTC_TIMESTAMP(6) - INTERVAL 15 MINUTE) AS is_young,'
        . " MAX(dead_at IS NULL AND kind = 'refresh') AS has_refresh,"
        . ' MAX(dead_at IS NULL AND lease_until > UTC_TIMESTAMP(6)) AS is_leased,'
        . ' MAX(dead_at) AS failed_at,'
        . ' (SELECT MAX(asked_at) FROM fai_refreshes WHERE ticket_id = ? AND staff_id = ?'
        . '   AND asked_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS own_asked_at,'
        . ' EXISTS (SELECT 1 FROM fai_refreshes WHERE ticket_id = ? AND asked_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY) AS was_asked,'
        . " EXISTS (SELECT 1 FROM fai_facts WHERE name = 'last_lease' AND at > UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE) AS has_worker"
        . " FROM fai_event_queue WHERE ticket_id = ? AND kind <> 'question'";

    private function __construct(
        private readonly ?string $waitingSince,
        private readonly bool $isYoung,
        private readonly bool $hasRefresh,
        private readonly bool $isLeased,
        private readonly bool $hasWorker,
        private readonly bool $wasAsked,
        private readonly ?string $ownAskedAt,
        private readonly ?string $failedAt,
        private readonly ?string $writtenAt,
    ) {
    }

    /** @param array<string, string|null> $row of {@see self::SELECT}, with `written_at` of the ticket's newest write-back */
    public static function fromRow(array $row): self
    {
        return new self(
            $row['waiting_since'],
            (bool) $row['is_young'],
            (bool) $row['has_refresh'],
            (bool) $row['is_leased'],
            (bool) $row['has_worker'],
            (bool) $row['was_asked'],
            $row['own_asked_at'],
            $row['failed_at'],
            $row['written_at'],
        );
    }

    /**
     * @param bool $besideSummary whether the person sees a summary, which a failure is worth telling beside
     * @return array{state: 'queued'|'working'|'failed', since: string}|null since when, UTC, RFC 3339
     */
    public function shown(bool $besideSummary): ?array
    {
        $since = $this->waitsSince();
        if ($since !== null) {
            return ['state' => $this->isLeased ? 'working' : 'queued', 'since' => $since];
        }
        $hasFailed = $this->failedAt !== null && $this->isNewerThanTheInsights($this->failedAt);
        if ($hasFailed && ($this->wasAsked || $besideSummary)) {
            return ['state' => 'failed', 'since' => self::utc((string) $this->failedAt)];
        }
        return null;
    }

    private function waitsSince(): ?string
    {
        if ($this->ownAskedAt !== null && $this->hasRefresh && $this->isNewerThanTheInsights($this->ownAskedAt)) {
            return self::utc($this->ownAskedAt);
        }
        return $this->isYoung && $this->hasWorker ? $this->waitingSince : null;
    }

    /** Times of one column type, so text order is time order. */
    private function isNewerThanTheInsights(string $at): bool
    {
        return $this->writtenAt === null || $at > $this->writtenAt;
    }

    /** @param string $at `2026-11-21 10:00:00.123456` */
    private static function utc(string $at): string
    {
        return substr($at, 0, 10) . 'T' . substr($at, 11, 8) . 'Z';
    }
}
