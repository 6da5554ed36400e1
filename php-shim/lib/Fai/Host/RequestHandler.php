<?php

declare(strict_types=1);

namespace Fai\Host;

/** Answers every request below one of our two prefixes. */
interface RequestHandler
{
    public function handle(Request $request): Response;
}
