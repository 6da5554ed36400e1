<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Kind\QuestionsKind;
use Fai\Settings\Settings;

/** `GET tickets/{id}/questions`: what this person has asked about the ticket, and what was answered. */
final class ReadQuestionsRoute implements TicketRoute
{
    public function __construct(private readonly Settings $settings, private readonly QuestionsAnswer $answer)
    {
    }

    public function method(): string
    {
        return 'GET';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        return $this->settings->shows(QuestionsKind::NAME) ? $this->answer->of($ticket, $staff) : Problem::forbidden();
    }
}
