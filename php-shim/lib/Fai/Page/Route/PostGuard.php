<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;

/** Lets a request through that changes something only when a page of this helpdesk made it. */
final class PostGuard
{
    /** @param callable(): bool $isProven whether the request carries the token of the session (Host\Csrf) */
    public function __construct(private readonly mixed $isProven)
    {
    }

    /** The answer to a request that may come from another site; null when it may pass. */
    public function refusal(Request $request): ?Response
    {
        // A browser says who asks (W3C, Fetch Metadata); one that is too old to say it still needs the token.
        $site = strtolower(trim($request->header('Sec-Fetch-Site') ?? 'same-origin'));
        $isOurPage = in_array($site, ['same-origin', 'none'], true);
        return $isOurPage && ($this->isProven)() ? null : Problem::forbidden();
    }
}
