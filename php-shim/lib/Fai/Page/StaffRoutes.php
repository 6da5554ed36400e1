<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;
use Fai\Settings\Settings;
use Fai\Store\Insights;

/** The staff routes, `scp/ajax.php/fai/…`. Core has made sure that a staff member is logged in, and no more. */
final class StaffRoutes implements RequestHandler
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Insights $insights,
        private readonly Assets $assets,
    ) {
    }

    public function handle(Request $request): Response
    {
        if (preg_match('#^assets/([A-Za-z0-9._-]+)$#D', $request->path, $found) === 1) {
            return self::onlyGet($request, fn (): Response => (new AssetRoute($this->assets))->answer($request, $found[1]));
        }
        if (preg_match('#^tickets/([1-9][0-9]{0,9})/insights$#D', $request->path, $found) === 1) {
            $route = new InsightsRoute($this->settings, $this->insights);
            return self::onlyGet($request, static fn (): Response => $route->answer($request, (int) $found[1]));
        }
        return Problem::notFound();
    }

    /** @param callable(): Response $answer */
    private static function onlyGet(Request $request, callable $answer): Response
    {
        return $request->method === 'GET' ? $answer() : Problem::methodNotAllowed(['GET']);
    }
}
