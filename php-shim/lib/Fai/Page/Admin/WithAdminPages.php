<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\Request;
use Fai\Host\RequestHandler;
use Fai\Host\Response;

/** Hands on what is below `admin` to the administrators' pages and the rest to the routes of all staff. */
final class WithAdminPages implements RequestHandler
{
    public function __construct(private readonly AdminRoutes $admin, private readonly RequestHandler $others)
    {
    }

    public function handle(Request $request): Response
    {
        $isAdmin = $request->path === 'admin' || str_starts_with($request->path, 'admin/');

        return $isAdmin ? $this->admin->handle($request) : $this->others->handle($request);
    }
}
