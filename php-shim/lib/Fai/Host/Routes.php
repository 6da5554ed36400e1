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
     * @param string                         $signal        `ajax.scp` for staff routes, `api` for machine routes
     * @param callable(): RequestHandler     $makeHandler   called only when a request is ours
     * @param callable(\Throwable): Response $recover       answers when the handler threw
     * @param bool                           $withoutCookie see Responder::send()
     */
    public static function serve(string $signal, callable $makeHandler, callable $recover, bool $withoutCookie): void
    {
        $answer = static function (Request $request) use ($makeHandler, $recover): Response {
            try {
                return $request->methodWasOverridden ? Problem::badRequest() : $makeHandler()->handle($request);
            } catch (\Throwable $error) {
                Log::failure('request_failed', $error);
                return $recover($error);
            }
        };
        Signals::on($signal, 'Dispatcher', static function (object $dispatcher) use ($answer, $withoutCookie): void {
            if ($dispatcher instanceof \Dispatcher) {
                self::append($dispatcher, $answer, $withoutCookie);
            }
        });
    }

    /** @param callable(Request): Response $answer */
    private static function append(\Dispatcher $dispatcher, callable $answer, bool $withoutCookie): void
    {
        $rawPath = Request::serverText($_SERVER, 'PATH_INFO') ?? Request::serverText($_SERVER, 'ORIG_PATH_INFO') ?? '';
        // Core applies and forgets `?_method=` before it dispatches (class.dispatcher.php:31), so it is seen here or never.
        $methodWasOverridden = isset($_GET['_method']);
        if ($methodWasOverridden && is_array($_GET['_method']) && str_starts_with($rawPath, '/fai/')) {
            // Core would die of `?_method[]=` before we could refuse it.
            unset($_GET['_method']);
        }
        $dispatcher->append(\url('^/fai/((?s).*)$', static function (string $path = '') use ($answer, $rawPath, $methodWasOverridden, $withoutCookie): void {
            // Core decodes the path once more than the web server did, so that an encoded path would be an alias.
            $plainPath = str_contains($rawPath, '%') ? '' : $path;
            Responder::send($answer(Request::current($plainPath, $methodWasOverridden)), $withoutCookie);
        }));
    }
}
