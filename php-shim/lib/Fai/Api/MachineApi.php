<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Endpoint\DeleteInsights;
use Fai\Api\Endpoint\Endpoint;
use Fai\Api\Endpoint\GetInsights;
use Fai\Api\Endpoint\PutInsights;
use Fai\Api\Token\SystemClock;
use Fai\Host\HelpDesk;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Settings\Settings;
use Fai\Store\EventQueue;
use Fai\Store\Insights;
use Fai\Store\SchemaGate;

/** The machine API, `api/http.php/fai/v1/…`: who calls, what they may, which endpoint answers. */
final class MachineApi implements RequestHandler
{
    private const OFFLINE_RETRY_SECONDS = 300;
    private const SCHEMA_RETRY_SECONDS = 60;

    public function __construct(
        private readonly Settings $settings,
        private readonly SchemaGate $schema,
        private readonly Insights $insights,
        private readonly EventQueue $queue,
    ) {
    }

    /** Who calls is settled before anything is said about what there is: without a token every path is 401. */
    public function handle(Request $request): Response
    {
        $claims = (new Authentication($this->settings, new SystemClock()))->claims($request);
        if ($claims === null) {
            return Problem::unauthorized();
        }
        $ticketId = self::ticketId($request->path);
        if ($ticketId === null) {
            return Problem::notFound();
        }
        $endpoint = $this->endpoints()[$request->method] ?? null;
        if ($endpoint === null) {
            return Problem::methodNotAllowed(array_keys($this->endpoints()));
        }
        if (!$claims->hasScope($endpoint->scope())) {
            return Problem::insufficientScope($endpoint->scope());
        }
        if (!HelpDesk::isOnline()) {
            return Problem::unavailable(self::OFFLINE_RETRY_SECONDS);
        }
        if (!($endpoint->writes() ? $this->schema->writable : $this->schema->readable)) {
            return Problem::unavailable(self::SCHEMA_RETRY_SECONDS);
        }
        $ticket = Ticket::find($ticketId);
        return $ticket === null ? Problem::notFound() : $endpoint->answer($request, $ticket);
    }

    /** @return array<string, Endpoint> by method, for `tickets/{id}/insights` */
    private function endpoints(): array
    {
        return [
            'GET' => new GetInsights($this->insights),
            'PUT' => new PutInsights($this->insights, $this->queue),
            'DELETE' => new DeleteInsights($this->insights),
        ];
    }

    /** Ids of osTicket are INT UNSIGNED; ten digits are enough and fit PHP's integer. */
    private static function ticketId(string $path): ?int
    {
        return preg_match('#^v1/tickets/([1-9][0-9]{0,9})/insights$#D', $path, $found) === 1 ? (int) $found[1] : null;
    }
}
