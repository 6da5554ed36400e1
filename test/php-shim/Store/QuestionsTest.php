<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\OpenQuestions;
use Fai\Store\Question;
use Fai\Store\Questions;
use FaiTest\Support\Processes;
use FaiTest\Support\StoreTestCase;

final class QuestionsTest extends StoreTestCase
{
    private const PER_HOUR = 20;

    private Questions $questions;
    private OpenQuestions $open;

    protected function setUp(): void
    {
        parent::setUp();
        $this->questions = new Questions($this->database);
        $this->open = new OpenQuestions($this->database);
    }

    public function testAskingPutsOneEventIntoTheQueueThatIsDueAtOnce(): void
    {
        self::assertSame(0, $this->ask('When was it sent?'));
        self::assertSame(0, $this->ask('By whom?'));

        $rows = $this->database->rows('SELECT ticket_id, kind, lease_token, due_at <= UTC_TIMESTAMP(6) AS is_due FROM fai_event_queue');
        self::assertSame([['ticket_id' => '42', 'kind' => 'question', 'lease_token' => '', 'is_due' => '1']], $rows);
    }

    public function testTheNewestComesFirstForThePersonAndTheOldestForTheWorker(): void
    {
        $this->ask("Emoji \u{1F600}, \"quotes\", \\ and \u{2028}");
        $this->ask('second');

        self::assertSame(['second', "Emoji \u{1F600}, \"quotes\", \\ and \u{2028}"], self::texts($this->questions->of(self::TICKET, self::SANA)));
        self::assertSame(["Emoji \u{1F600}, \"quotes\", \\ and \u{2028}", 'second'], self::texts($this->open->of(self::TICKET)));
    }

    public function testTheLongestQuestionOfTheWidestLettersFits(): void
    {
        $longest = str_repeat("\u{1F600}", 500);
        $this->ask($longest);

        self::assertSame([$longest], self::texts($this->open->of(self::TICKET)));
    }

    public function testNobodySeesWhatAnotherAskedOrAskedOfAnotherTicket(): void
    {
        $this->ask('mine');
        $this->ask('theirs', self::SILAS);
        $this->ask('elsewhere', ticketId: 7);

        self::assertSame(['mine'], self::texts($this->questions->of(self::TICKET, self::SANA)));
        self::assertSame(['mine', 'theirs'], self::texts($this->open->of(self::TICKET)));
    }

    public function testWhatWaitsAlreadyIsAskedOnceAndPutToAWorkerAgain(): void
    {
        $this->ask('Twice?');
        $this->database->execute('DELETE FROM fai_event_queue');
        $this->ask('Twice?');
        self::assertSame(1, $this->countRows('fai_questions'));
        self::assertSame(1, $this->countRows('fai_event_queue'));

        $this->ask('Twice?', self::SILAS);
        $this->ask('twice?');
        self::assertSame(3, $this->countRows('fai_questions'), 'another person, other words');

        $this->answerAll();
        $this->ask('Twice?');
        self::assertSame(4, $this->countRows('fai_questions'), 'what is answered may be asked again');
    }

    public function testBeyondTheLimitOneIsToldHowLongToWaitOfWhateverTicket(): void
    {
        self::assertSame(0, $this->ask('one', perHour: 2));
        $this->age('fai_questions', 'asked_at', 600);
        self::assertSame(0, $this->ask('two', ticketId: 7, perHour: 2));

        self::assertSame(3_000, $this->ask('three', perHour: 2), 'until the first falls out of the hour, rounded up');
        self::assertSame(0, $this->ask('one', perHour: 2), 'what waits already costs nothing');
        self::assertSame(0, $this->ask('three', self::SILAS, perHour: 2), 'each person for themselves');
        self::assertSame(['left' => 0, 'waitSeconds' => 3_000], $this->questions->allowance(self::SANA, 2));
        self::assertSame(['left' => 18, 'waitSeconds' => 0], $this->questions->allowance(self::SANA, 20));

        $this->age('fai_questions', 'asked_at', 3_000);
        self::assertSame(['left' => 1, 'waitSeconds' => 0], $this->questions->allowance(self::SANA, 2));
        self::assertSame(0, $this->ask('three', perHour: 2));
    }

    public function testALimitThatWasLoweredOrAClockThatWasPutBackMakesNobodyWaitLongerThanAnHour(): void
    {
        foreach (['a', 'b', 'c', 'd'] as $one) {
            $this->ask($one);
        }
        $this->age('fai_questions', 'asked_at', -5_000);

        self::assertSame(3_600, $this->ask('e', perHour: 2));
        self::assertSame(['left' => 0, 'waitSeconds' => 3_600], $this->questions->allowance(self::SANA, 2), 'never below nothing');
    }

    public function testTheNewestTwentyOfATicketAreKeptAndTheOthersCountForTheirHour(): void
    {
        for ($number = 1; $number <= 23; $number++) {
            self::assertSame(0, $this->ask("question {$number}", perHour: 23));
        }
        $this->ask('of another', self::SILAS);

        $kept = self::texts($this->questions->of(self::TICKET, self::SANA));
        self::assertCount(20, $kept);
        self::assertSame(['question 23', 'question 4'], [$kept[0], $kept[19]]);
        self::assertSame([], $this->database->rows("SELECT question_id FROM fai_questions WHERE question LIKE '%question 3\"%'"), 'their text is gone');
        self::assertGreaterThan(0, $this->ask('one too many', perHour: 23), 'they count all the same');

        $this->age('fai_questions', 'asked_at', 3_601);
        self::assertSame(0, $this->ask('next hour'));
        self::assertSame(20, (int) ($this->database->row('SELECT COUNT(*) AS kept FROM fai_questions WHERE staff_id = ?', [self::SANA])['kept'] ?? 0));
    }

    public function testOfManyAskedAtTheSameMomentNoMoreAreTakenThanAllowed(): void
    {
        $answers = Processes::run(6, sprintf(
            'echo (new Fai\\Store\\Questions($database))->ask(%d, %d, "question $number", "en", 2) === 0 ? "asked " : "refused ";',
            self::TICKET,
            self::SANA,
        ), $this->databaseName());

        self::assertEquals(['asked' => 2, 'refused' => 4], array_count_values(array_map('trim', $answers)));
        self::assertSame(2, $this->countRows('fai_questions'));
    }

    public function testAnAnswerIsShownWithItsQuestionAndDoesNotWaitAnyMore(): void
    {
        $this->ask('What does it cost?');
        $this->answerAll();

        [$question] = $this->questions->of(self::TICKET, self::SANA);
        self::assertSame(['answered', "5 \u{20AC} \u{1F600}"], [$question->state, $question->answer?->text('body')]);
        self::assertSame([], $this->open->of(self::TICKET));
    }

    public function testAnAnswerToWhatIsAnsweredGoneOrAnotherTicketsChangesNothing(): void
    {
        $this->ask('mine');
        $this->ask('elsewhere', ticketId: 7);
        $this->answerAll();
        $before = $this->database->rows('SELECT * FROM fai_questions ORDER BY question_id');
        [$elsewhere] = $this->open->of(7);

        $this->open->answer(self::TICKET, [
            1 => ['state' => 'failed', 'content' => ['body' => 'again']],
            $elsewhere->id => ['state' => 'failed', 'content' => ['body' => 'of another ticket']],
            999 => ['state' => 'failed', 'content' => ['body' => 'of nothing']],
        ]);
        self::assertSame($before, $this->database->rows('SELECT * FROM fai_questions ORDER BY question_id'));
    }

    public function testTheyGoWithTheTicketAndWithThePerson(): void
    {
        $this->ask('mine');
        $this->ask('theirs', self::SILAS);
        $this->ask('elsewhere', ticketId: 7);

        $this->questions->forgetPerson(self::SILAS);
        self::assertSame(['mine'], self::texts($this->open->of(self::TICKET)));
        $this->insights->remove(self::TICKET);
        self::assertSame(['mine'], self::texts($this->open->of(self::TICKET)), 'removed insights take no questions with them');
        $this->insights->forget(self::TICKET);
        self::assertSame([], $this->open->of(self::TICKET));
        self::assertSame(['elsewhere'], self::texts($this->open->of(7)));
    }

    public function testThePageIsToldHowManyHaveAnAnswerWithoutAnotherQuery(): void
    {
        $this->writeInsights();
        $this->ask('one');
        $this->ask('of another', self::SILAS);
        self::assertSame(['count' => 0, 'newest' => ''], $this->record()->answers);

        $this->answerAll();
        self::assertSame(2, $this->queriesOf(fn () => $this->record()));
        $first = $this->record()->answers;
        self::assertSame(1, $first['count']);
        $this->ask('two');
        self::assertSame($first, $this->record()->answers, 'a question is nothing new to who asks it');
        $this->answerAll();
        self::assertSame(2, $this->record()->answers['count']);
        self::assertGreaterThan($first['newest'], $this->record()->answers['newest']);
    }

    public function testAWaitingQuestionIsNoAnalysisOnItsWay(): void
    {
        $this->writeInsights();
        (new \Fai\Store\Facts($this->database))->note(\Fai\Store\Facts::LAST_LEASE);
        $this->ask('one');
        self::assertNull($this->record()->pending->shown(besideSummary: true));

        $this->database->execute('UPDATE fai_event_queue SET dead_at = UTC_TIMESTAMP(6)');
        self::assertNull($this->record()->pending->shown(besideSummary: true), 'nor one that failed');
    }

    private function ask(string $question, int $staffId = self::SANA, int $ticketId = self::TICKET, int $perHour = self::PER_HOUR): int
    {
        return $this->questions->ask($ticketId, $staffId, $question, 'en-US', $perHour);
    }

    private function answerAll(): void
    {
        $answers = [];
        foreach ($this->open->of(self::TICKET) as $question) {
            $answers[$question->id] = ['state' => 'answered', 'content' => ['body' => "5 \u{20AC} \u{1F600}"]];
        }
        $this->open->answer(self::TICKET, $answers);
    }

    /**
     * @param list<Question> $questions
     * @return list<string>
     */
    private static function texts(array $questions): array
    {
        return array_map(static fn (Question $one): string => $one->question, $questions);
    }
}
