<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Endpoint\AcknowledgeLease;
use Fai\Api\Endpoint\DeleteInsights;
use Fai\Api\Endpoint\Endpoint;
use Fai\Api\Endpoint\ExtendLease;
use Fai\Api\Endpoint\FindCandidates;
use Fai\Api\Endpoint\GetHealth;
use Fai\Api\Endpoint\GetInsights;
use Fai\Api\Endpoint\GetQuestions;
use Fai\Api\Endpoint\LeaseEvents;
use Fai\Api\Endpoint\GetTicket;
use Fai\Api\Endpoint\PostRevocation;
use Fai\Api\Endpoint\PutAnswers;
use Fai\Api\Endpoint\PutInsights;
use Fai\Api\Endpoint\ReleaseLease;
use Fai\Host\Database;
use Fai\Settings\Settings;
use Fai\Store\CaptureFaults;
use Fai\Store\EventQueue;
use Fai\Store\Insights;
use Fai\Store\OpenQuestions;
use Fai\Store\Revocations;

/** The paths of the machine API, `api/http.php/fai/v1/…`, and what answers on each. */
final class MachineRoutes
{
    private const PREFIX = 'v1/';

    /** Ids of osTicket are INT UNSIGNED; ten digits are enough and fit PHP's integer. */
    private const TICKET_ID = '(?<ticketId>[1-9][0-9]{0,9})';

    public function __construct(
        private readonly Settings $settings,
        private readonly Database $database,
        private readonly CaptureFaults $captureFaults,
    ) {
    }

    /** Null where there is nothing. */
    public function find(string $path): ?MachineRoute
    {
        foreach ($this->table() as $pattern => $endpoints) {
            $expression = self::PREFIX . str_replace('{id}', self::TICKET_ID, $pattern);
            if (preg_match("#^{$expression}$#D", $path, $found) === 1) {
                return new MachineRoute($endpoints, isset($found['ticketId']) ? (int) $found['ticketId'] : null);
            }
        }
        return null;
    }

    /** @return array<string, array<string, callable(): Endpoint>> by path, then by method */
    private function table(): array
    {
        $insights = new Insights($this->database);
        $queue = new EventQueue($this->database, $this->settings->settleSeconds, $this->settings->retentionDays);

        return [
            'queue/lease' => ['POST' => static fn (): Endpoint => new LeaseEvents($queue)],
            'queue/extend' => ['POST' => static fn (): Endpoint => new ExtendLease($queue)],
            'queue/ack' => ['POST' => static fn (): Endpoint => new AcknowledgeLease($queue)],
            'queue/release' => ['POST' => static fn (): Endpoint => new ReleaseLease($queue)],
            'tickets/{id}' => [
                'GET' => fn (): Endpoint => new GetTicket($this->settings->includeNotes),
            ],
            'tickets/{id}/candidates' => ['POST' => static fn (): Endpoint => new FindCandidates()],
            'tickets/{id}/insights' => [
                'GET' => static fn (): Endpoint => new GetInsights($insights),
                'PUT' => static fn (): Endpoint => new PutInsights($insights, $queue),
                'DELETE' => static fn (): Endpoint => new DeleteInsights($insights),
            ],
            'tickets/{id}/questions' => [
                'GET' => fn (): Endpoint => new GetQuestions(new OpenQuestions($this->database)),
            ],
            'tickets/{id}/answers' => [
                'PUT' => fn (): Endpoint => new PutAnswers(new OpenQuestions($this->database), $queue),
            ],
            'health' => [
                'GET' => fn (): Endpoint => new GetHealth($this->settings, $this->database, $this->captureFaults),
            ],
            'tokens/revoked' => [
                'POST' => fn (): Endpoint => new PostRevocation(new Revocations($this->database)),
            ],
        ];
    }
}
