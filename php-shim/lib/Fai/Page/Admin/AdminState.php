<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\Database;
use Fai\Host\UtcTime;
use Fai\Settings\ConfiguredKeys;
use Fai\Settings\Settings;
use Fai\Store\CaptureFaults;
use Fai\Store\Facts;
use Fai\Store\Figures;
use Fai\Store\Incidents;
use Fai\Store\QueueState;
use Fai\Store\Schema;
use Fai\Store\TroubledEvents;

/**
 * What the administrators' page shows, read at once.
 *
 * @phpstan-import-type Troubled from TroubledEvents
 */
final class AdminState
{
    private const MAX_INCIDENTS = 20;

    /**
     * @param array{waiting: int, leased: int, dead: int, oldestAt: string|null} $queue
     * @param array{total: int, lastAt: string|null, lastCode: string|null}      $captureFaults
     * @param string|null                                                        $warning about them
     * @param list<Troubled>                                                     $troubled
     * @param list<array{kid: string, bits: int, thumbprint: string}>            $keys
     * @param list<array{code: string, place: string, total: int, at: string|null}> $incidents
     * @param list<array{provider: string, name: string, figures: array<string, int>}> $models
     */
    private function __construct(
        public readonly Settings $settings,
        public readonly array $queue,
        public readonly array $captureFaults,
        public readonly ?string $warning,
        public readonly ?string $lastLeaseAt,
        public readonly ?string $lastWriteBackAt,
        public readonly array $troubled,
        public readonly array $keys,
        public readonly array $incidents,
        public readonly array $models,
        public readonly int $schemaVersion,
        public readonly string $databaseVersion,
    ) {
    }

    public static function read(Settings $settings, Database $database, CaptureFaults $faults): self
    {
        return $database->withShortWaits(static function () use ($settings, $database, $faults): self {
            $queue = new QueueState($database);
            return new self(
                $settings,
                $queue->depth(),
                $faults->state(),
                $faults->warning(time()),
                UtcTime::ofOurs((new Facts($database))->at(Facts::LAST_LEASE)),
                $queue->lastWriteBackAt(),
                (new TroubledEvents($database))->list(),
                ConfiguredKeys::in($settings),
                (new Incidents($database))->latest(self::MAX_INCIDENTS),
                (new Figures($database))->byModel(),
                (new Schema($database))->version(),
                (string) ($database->row('SELECT VERSION() AS version')['version'] ?? ''),
            );
        });
    }
}
