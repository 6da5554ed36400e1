<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Our one catch-all in a dispatcher of osTicket (class.dispatcher.php). Routing happens inside, because a path or
 * method that no pattern matches would get core's 400 as HTML.
 */
final class Routes
{
    /**
     * @param string                     $signal        `ajax.scp` for staff routes, `api` for machine routes
     * @param callable(): RequestHandler $makeHandler   called only when a request is ours
     * @param bool                       $withoutCookie see Responder::send()
     */
    public static function serve(string $signal, callable $makeHandler, bool $withoutCookie): void
    {
        Signals::on($signal, 'Dispatcher', static function (object $dispatcher) use ($makeHandler, $withoutCookie): void {
            if ($dispatcher instanceof \Dispatcher) {
                self::append($dispatcher, $makeHandler, $withoutCookie);
            }
        });
    }

    /** @param callable(): RequestHandler $makeHandler */
    private static function append(\Dispatcher $dispatcher, callable $makeHandler, bool $withoutCookie): void
    {
        // Core applies and forgets `?_method=` before it dispatches (class.dispatcher.php:31), so it is seen here or never.
        $methodWasOverridden = isset($_GET['_method']);
        $dispatcher->append(\url('^/fai/((?s).*)$', static function (string $path = '') use ($makeHandler, $methodWasOverridden, $withoutCookie): void {
            Responder::send(self::answer($makeHandler, Request::current($path, $methodWasOverridden)), $withoutCookie);
        }));
    }

    /** @param callable(): RequestHandler $makeHandler */
    private static function answer(callable $makeHandler, Request $request): Response
    {
        try {
            if ($request->methodWasOverridden) {
                return Problem::badRequest();
            }
            return $makeHandler()->handle($request);
        } catch (\Throwable $error) {
            Log::failure('request_failed', $error);
            return Problem::internal();
        }
    }
}
