<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\PageLanguage;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Mount;
use Fai\Page\Strings;

/**
 * `GET tickets/{id}/mount`: what the mount would carry, for a ticket page that was printed without one and whose reader
 * asks for a first analysis (see Page\MoreMenu).
 */
final class MountRoute implements TicketRoute
{
    public function __construct(private readonly PageAnswer $page, private readonly Strings $strings)
    {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $content = Mount::content($this->page->data($ticket, $staff), $this->strings->in(PageLanguage::tag()));

        return Response::json($content, ['Cache-Control' => 'private, no-cache']);
    }
}
