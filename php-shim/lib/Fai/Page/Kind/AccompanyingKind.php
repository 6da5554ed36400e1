<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

/**
 * A kind whose panel stands beside others only, whatever they are: a ticket with nothing else gets no mount because of it. It is
 * asked also where nothing is stored of the ticket, or what is stored is not about its thread any more.
 */
interface AccompanyingKind extends LaterKind
{
}
