<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\Violation;
use Fai\Api\ValidBody;
use Fai\Host\PageLanguage;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Kind\QuestionsKind;
use Fai\Settings\Settings;
use Fai\Store\Questions;

/** `POST tickets/{id}/questions`: asks about the ticket. A worker answers later; no request waits for it. */
final class AskQuestionRoute implements TicketRoute
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Questions $questions,
        private readonly QuestionsAnswer $answer,
    ) {
    }

    public function method(): string
    {
        return 'POST';
    }

    public function answer(Request $request, Ticket $ticket, Staff $staff): Response
    {
        if (!$this->settings->shows(QuestionsKind::NAME)) {
            return Problem::forbidden();
        }
        $body = ValidBody::of($request, BodySchema::load('question'));
        if ($body->refusal !== null) {
            return $body->refusal;
        }
        $question = (string) preg_replace('/^[\s\p{Z}]+|[\s\p{Z}]+$/Du', '', $body->value->text('question'));
        if ($question === '') {
            return ValidBody::refuse([new Violation('/question', 'minLength')]);
        }
        $perHour = $this->settings->staff->questionsPerHour;
        $waitSeconds = $this->questions->ask($ticket->id(), $staff->id(), $question, PageLanguage::tag(), $perHour);

        return $waitSeconds > 0 ? Problem::tooManyRequests($waitSeconds) : $this->answer->of($ticket, $staff);
    }
}
