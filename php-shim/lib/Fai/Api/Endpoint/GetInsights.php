<?php

declare(strict_types=1);

namespace Fai\Api\Endpoint;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Ticket;
use Fai\Store\Insight;
use Fai\Store\Insights;

/** `GET tickets/{id}/insights`: what is stored, in the shape of the write-back; 404 where nothing is. */
final class GetInsights implements TicketEndpoint
{
    public function __construct(private readonly Insights $insights)
    {
    }

    public function scope(): string
    {
        return 'insights:read';
    }

    public function writes(): bool
    {
        return false;
    }

    public function answer(Request $request, Ticket $ticket): Response
    {
        $stored = $this->insights->find($ticket->id());
        if ($stored === null || $stored->isEmpty()) {
            return Problem::notFound();
        }
        return Response::json([
            'basedOnEntryId' => $stored->newest->basedOnEntryId,
            'generatedAt' => $stored->newest->generatedAt,
            'language' => $stored->newest->language,
            'model' => $stored->newest->model,
            'summary' => $stored->summary?->content,
            'recommendations' => array_map(static fn (Insight $one): array => $one->content, $stored->recommendations),
            ...array_map(static fn (Insight $one): array => $one->content, $stored->further),
        ], ['Cache-Control' => 'no-store']);
    }
}
