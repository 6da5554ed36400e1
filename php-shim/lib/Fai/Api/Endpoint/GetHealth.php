<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Database;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\UtcTime;
use Fai\Host\Versions;
use Fai\Settings\ConfiguredKeys;
use Fai\Settings\Settings;
use Fai\Store\CaptureFaults;
use Fai\Store\Facts;
use Fai\Store\Figures;
use Fai\Store\QueueState;
use Fai\Store\Schema;

/** `GET health`: what runs here and how it is doing (src/contract/health.ts). */
final class GetHealth implements PlainEndpoint
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Database $database,
        private readonly CaptureFaults $captureFaults,
    ) {
    }

    public function scope(): string
    {
        return 'health:read';
    }

    public function writes(): bool
    {
        return false;
    }

    public function answer(Request $request): Response
    {
        return Response::json($this->database->withShortWaits($this->state(...)), ['Cache-Control' => 'no-store']);
    }

    /** @return array<string, mixed> */
    private function state(): array
    {
        $queue = new QueueState($this->database);
        return [
            'plugin' => Versions::plugin(),
            'osticket' => Versions::host(),
            'php' => PHP_VERSION,
            'schemaVersion' => (new Schema($this->database))->version(),
            'queue' => $queue->depth(),
            'captureFaults' => $this->captureFaults->state(),
            'lastLeaseAt' => UtcTime::ofOurs((new Facts($this->database))->at(Facts::LAST_LEASE)),
            'lastWriteBackAt' => $queue->lastWriteBackAt(),
            'keys' => array_column(ConfiguredKeys::in($this->settings), 'kid'),
            'kinds' => $this->settings->shownNames(),
            'insights' => array_map(
                static fn (array $model): array => ['figures' => (object) $model['figures']] + $model,
                (new Figures($this->database))->byModel(),
            ),
        ];
    }
}
