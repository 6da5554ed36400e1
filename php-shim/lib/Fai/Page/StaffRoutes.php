<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Csrf;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Route\PostGuard;
use Fai\Page\Route\TicketRoute;

/**
 * The staff routes, `scp/ajax.php/fai/…`. Core has made sure that a staff member is logged in, and no more: what may be
 * seen and done is settled here, before a route is asked.
 */
final class StaffRoutes implements RequestHandler
{
    private const SCHEMA_RETRY_SECONDS = 60;

    /**
     * @param callable(string): list<TicketRoute> $ticketRoutes those below `tickets/{id}/` of that name, one for each method
     * @param bool                                $mayWrite     false while the tables were made by a newer version of the plugin
     */
    public function __construct(
        private readonly Assets $assets,
        private readonly Audience $audience,
        private readonly mixed $ticketRoutes,
        private readonly bool $mayWrite,
    ) {
    }

    public function handle(Request $request): Response
    {
        if (preg_match('#^assets/([A-Za-z0-9._-]+)$#D', $request->path, $found) === 1) {
            return $request->method === 'GET'
                ? (new AssetRoute($this->assets))->answer($request, $found[1])
                : Problem::methodNotAllowed(['GET']);
        }
        // Ids of osTicket are INT UNSIGNED; ten digits are enough and fit PHP's integer.
        if (preg_match('#^tickets/([1-9][0-9]{0,9})/([a-z]+)$#D', $request->path, $found) === 1) {
            $routes = ($this->ticketRoutes)($found[2]);
            return $routes === [] ? Problem::notFound() : $this->choose($routes, $request, (int) $found[1]);
        }
        return Problem::notFound();
    }

    /** @param non-empty-list<TicketRoute> $routes of one name */
    private function choose(array $routes, Request $request, int $ticketId): Response
    {
        $byMethod = [];
        foreach ($routes as $route) {
            $byMethod[$route->method()] = $route;
        }
        $route = $byMethod[$request->method] ?? null;
        return $route === null ? Problem::methodNotAllowed(array_keys($byMethod)) : $this->ask($route, $request, $ticketId);
    }

    private function ask(TicketRoute $route, Request $request, int $ticketId): Response
    {
        $refusal = $route->method() === 'POST' ? (new PostGuard(Csrf::isProven(...)))->refusal($request) : null;
        if ($refusal !== null) {
            return $refusal;
        }
        $staff = Staff::current();
        $ticket = Ticket::find($ticketId);
        // "Not there", "not yours" and "no panels there" are the same answer: nobody learns which tickets exist.
        if ($staff === null || $ticket === null || !$ticket->maySee($staff) || !$this->audience->has($ticket, $staff)) {
            return Problem::notFound();
        }
        if ($route->method() === 'POST' && !$this->mayWrite) {
            return Problem::unavailable(self::SCHEMA_RETRY_SECONDS);
        }
        return $route->answer($request, $ticket, $staff);
    }
}
