<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\Database;
use Fai\Host\FormProof;
use Fai\Host\HelpDesk;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Settings\Settings;
use Fai\Store\ArrivedProbes;
use Fai\Store\CaptureFaults;
use Fai\Store\Figures;
use Fai\Store\Queue\DeadEvents;

/**
 * The administrators' pages, `scp/ajax.php/fai/admin…`: osTicket has no working place for pages of plugins
 * (scp/apps/dispatcher.php:17). For everybody else they are not there.
 */
final class AdminRoutes implements RequestHandler
{
    private const SCHEMA_RETRY_SECONDS = 60;

    /** @param bool $mayWrite false while the tables were made by a newer version of the plugin */
    public function __construct(
        private readonly Settings $settings,
        private readonly Database $database,
        private readonly CaptureFaults $captureFaults,
        private readonly bool $mayWrite,
    ) {
    }

    public function handle(Request $request): Response
    {
        $routes = [
            'admin' => ['GET' => $this->page(...)],
            'admin/figures.csv' => ['GET' => $this->figures(...)],
            'admin/probe' => ['GET' => $this->probe(...)],
            'admin/retry' => ['POST' => $this->retry(...)],
        ];
        $methods = $routes[$request->path] ?? null;
        if ($methods === null || Staff::current()?->isAdministrator() !== true) {
            return Problem::notFound();
        }
        return isset($methods[$request->method]) ? $methods[$request->method]($request) : Problem::methodNotAllowed(array_keys($methods));
    }

    private function page(Request $request): Response
    {
        return (new AdminPage(AdminState::read($this->settings, $this->database, $this->captureFaults), (int) $request->query('retried')))->response();
    }

    private function figures(): Response
    {
        return new Response(200, [
            'Content-Type' => 'text/csv; charset=utf-8',
            'Content-Disposition' => 'attachment; filename="fai-figures.csv"',
            'Cache-Control' => 'private, no-store',
        ], FiguresCsv::of((new Figures($this->database))->byModel()));
    }

    /** Whether the probe that the page sent to the machine API (Settings\AuthorizationProbe) arrived there. */
    private function probe(Request $request): Response
    {
        $id = (string) $request->query('id');
        if (preg_match('/^[0-9a-f]{16}$/D', $id) !== 1) {
            return Problem::badRequest();
        }
        if (!$this->mayWrite) {
            // Nor may the machine API note what arrives.
            return Problem::unavailable(self::SCHEMA_RETRY_SECONDS);
        }
        return Response::json(['arrived' => (new ArrivedProbes($this->database))->has($id)], ['Cache-Control' => 'no-store']);
    }

    /** A plain form, so that it works without a script; the page that follows can be reloaded. */
    private function retry(Request $request): Response
    {
        $ticketId = FormProof::value('ticketId');
        if (!FormProof::isGiven($request) || preg_match('/^[1-9][0-9]{0,9}$/D', $ticketId) !== 1) {
            return Problem::badRequest();
        }
        if (!$this->mayWrite) {
            return Problem::unavailable(self::SCHEMA_RETRY_SECONDS);
        }
        $count = (new DeadEvents($this->database))->retry((int) $ticketId);

        return new Response(303, ['Location' => HelpDesk::staffBase() . 'admin?retried=' . $count, 'Cache-Control' => 'no-store']);
    }
}
