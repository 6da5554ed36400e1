<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\EntityTag;
use Fai\Page\PageData;
use Fai\Page\TicketView;

/**
 * Page data as the routes answer with it: as it is now, with its entity tag.
 *
 * @phpstan-import-type Data from PageData
 */
final class PageAnswer
{
    public function __construct(private readonly TicketView $view)
    {
    }

    public function of(Ticket $ticket, Staff $staff): Response
    {
        $data = $this->data($ticket, $staff);

        return Response::json($data, self::headers($data['revision']));
    }

    /** 304 where the browser has it already. */
    public function unlessKnown(Request $request, Ticket $ticket, Staff $staff): Response
    {
        $data = $this->data($ticket, $staff);
        return EntityTag::matches($request->header('If-None-Match'), $data['revision'])
            ? new Response(304, self::headers($data['revision']))
            : Response::json($data, self::headers($data['revision']));
    }

    /** @return Data */
    public function data(Ticket $ticket, Staff $staff): array
    {
        return $this->view->of($ticket, $staff);
    }

    /** @return array<string, string> */
    private static function headers(string $revision): array
    {
        return ['ETag' => EntityTag::of($revision), 'Cache-Control' => 'private, no-cache'];
    }
}
