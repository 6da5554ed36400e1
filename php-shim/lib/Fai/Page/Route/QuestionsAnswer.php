<?php

declare(strict_types=1);

namespace Fai\Page\Route;

use Fai\Host\Members;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Host\TimeText;
use Fai\Store\Question;
use Fai\Store\Questions;

/** One person's questions about a ticket as the routes answer with them (src/contract/kinds/questions.ts). */
final class QuestionsAnswer
{
    private const NO_ANSWER = [
        'body' => null,
        'entryIds' => [],
        'support' => 'unchecked',
        'sources' => [],
        'answeredAt' => null,
        'answeredAtText' => null,
        'model' => null,
    ];

    public function __construct(private readonly Questions $questions, private readonly int $perHour)
    {
    }

    public function of(Ticket $ticket, Staff $staff): Response
    {
        $questions = $this->questions->of($ticket->id(), $staff->id());
        $hasAnswers = array_filter($questions, static fn (Question $one): bool => $one->answer !== null) !== [];
        $thread = $hasAnswers ? $ticket->thread() : new Thread([]);

        return Response::json(
            ['questions' => array_map(static fn (Question $one): array => self::one($one, $thread), $questions)]
                + $this->questions->allowance($staff->id(), $this->perHour),
            ['Cache-Control' => 'private, no-store'],
        );
    }

    /** @return array<string, mixed> */
    private static function one(Question $question, Thread $thread): array
    {
        return [
            'id' => $question->id,
            'question' => $question->question,
            'state' => $question->state,
            'askedAt' => $question->askedAt,
            'askedAtText' => TimeText::of($question->askedAt),
        ] + ($question->answer === null ? self::NO_ANSWER + ['language' => $question->language] : self::answer($question->answer, $thread));
    }

    /** @return array<string, mixed> */
    private static function answer(Members $answer, Thread $thread): array
    {
        return [
            'body' => $answer->textOrNull('body'),
            'language' => $answer->text('language'),
            'entryIds' => array_values(array_unique(array_map($thread->visibleVersion(...), $answer->wholeNumbers('entryIds')))),
            'support' => $answer->text('support'),
            'sources' => $answer->objects('sources'),
            'answeredAt' => $answer->text('generatedAt'),
            'answeredAtText' => TimeText::of($answer->text('generatedAt')),
            'model' => $answer->object('model'),
        ];
    }
}
