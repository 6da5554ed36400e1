<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Endpoint\Endpoint;
use Fai\Api\Endpoint\PlainEndpoint;
use Fai\Api\Endpoint\TicketEndpoint;
use Fai\Api\Token\SystemClock;
use Fai\Host\Database;
use Fai\Host\HelpDesk;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Settings\Settings;
use Fai\Store\SchemaGate;

/** The machine API: who calls, what they may, which endpoint answers. */
final class MachineApi implements RequestHandler
{
    private const OFFLINE_RETRY_SECONDS = 300;
    private const SCHEMA_RETRY_SECONDS = 60;

    public function __construct(
        private readonly Settings $settings,
        private readonly SchemaGate $schema,
        private readonly Database $database,
        private readonly MachineRoutes $routes,
    ) {
    }

    /** Who calls is settled before anything is said about what there is: without a token every path is 401. */
    public function handle(Request $request): Response
    {
        $claims = (new Authentication($this->settings, new SystemClock(), $this->database, $this->schema->writable))->claims($request);
        if ($claims === null) {
            return Problem::unauthorized();
        }
        $route = $this->routes->find($request->path);
        if ($route === null) {
            return Problem::notFound();
        }
        $endpoint = $route->endpoint($request->method);
        if ($endpoint === null) {
            return Problem::methodNotAllowed($route->methods());
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
        return self::answer($endpoint, $request, $route->ticketId);
    }

    private static function answer(Endpoint $endpoint, Request $request, ?int $ticketId): Response
    {
        if ($endpoint instanceof PlainEndpoint) {
            return $endpoint->answer($request);
        }
        $ticket = $ticketId === null ? null : Ticket::find($ticketId);

        return $ticket !== null && $endpoint instanceof TicketEndpoint ? $endpoint->answer($request, $ticket) : Problem::notFound();
    }
}
