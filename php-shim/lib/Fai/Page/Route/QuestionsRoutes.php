<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Settings\Settings;
use Fai\Store\Questions;

/** Both verbs of `tickets/{id}/questions`. */
final class QuestionsRoutes
{
    /** @return list<TicketRoute> */
    public static function all(Settings $settings, Questions $questions): array
    {
        $answer = new QuestionsAnswer($questions, $settings->staff->questionsPerHour);

        return [
            new ReadQuestionsRoute($settings, $answer),
            new AskQuestionRoute($settings, $questions, $answer),
        ];
    }
}
