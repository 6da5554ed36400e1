<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Api\Schema\BodySchema;
use Fai\Api\ValidBody;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\Settings;
use Fai\Store\Refreshes;

/** `POST tickets/{id}/refresh`: asks for a new analysis. */
final class RefreshRoute implements TicketRoute
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Refreshes $refreshes,
        private readonly PageAnswer $page,
    ) {
    }

    public function method(): string
    {
        return 'POST';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        if (!$this->settings->staff->allowRefresh) {
            return Problem::forbidden();
        }
        $refusal = self::saysNothing($request) ? null : ValidBody::of($request, BodySchema::load('refresh'))->refusal;
        if ($refusal !== null) {
            return $refusal;
        }
        $waitSeconds = $this->refreshes->ask($ticket->id(), $staff->id(), $this->settings->staff->refreshSeconds);
        if ($waitSeconds > 0) {
            return Problem::tooManyRequests($waitSeconds);
        }
        $pending = $this->page->data($ticket, $staff)['pending'];

        return Response::json(['pending' => $pending], ['Cache-Control' => 'no-store'], 202);
    }

    /** No body and no word of one; a form without fields is still a form. */
    private static function saysNothing(Request $request): bool
    {
        return (string) $request->header('Content-Type') === '' && $request->body(1) === '';
    }
}
