<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\FieldChanges;
use Fai\Store\OpenQuestions;
use Fai\Store\PageRecords;
use Fai\Store\Question;
use Fai\Store\Questions;
use FaiTest\Support\StoreTestCase;

final class FieldChangesTest extends StoreTestCase
{
    public function testTheLastChangeOfEachFieldIsToldWithTheFirstQueryOfAPage(): void
    {
        $changes = new FieldChanges($this->database);
        $changes->note(self::TICKET, 7);
        $changes->note(self::TICKET, 9);
        $changes->note(self::TICKET + 1, 11);
        $this->age('fai_field_changes', 'changed_at', 3_600);
        $changes->note(self::TICKET, 9);
        $records = new PageRecords($this->database, withFields: true);

        self::assertSame(1, $this->queriesOf(static fn () => $records->find(self::TICKET, self::SANA)));
        $found = $records->find(self::TICKET, self::SANA)->fieldChanges;
        self::assertSame([7, 9], array_keys($found));
        self::assertEqualsWithDelta($this->insights->now() - 3_600, strtotime($found[7]), 5);
        self::assertEqualsWithDelta($this->insights->now(), strtotime($found[9]), 5);
    }

    public function testBesideInsightsTheyCostNoQueryEither(): void
    {
        $this->writeInsights();
        (new FieldChanges($this->database))->note(self::TICKET, 7);
        $records = new PageRecords($this->database, withFields: true);

        self::assertSame(2, $this->queriesOf(static fn () => $records->find(self::TICKET, self::SANA)));
        self::assertSame([7], array_keys($records->find(self::TICKET, self::SANA)->fieldChanges));
    }

    public function testWhereNothingIsStoredThePersonIsToldOfAnswersBesideThem(): void
    {
        $records = new PageRecords($this->database, withFields: true);
        self::assertSame(['count' => 0, 'newest' => ''], $records->find(self::TICKET, self::SANA)->answers);

        (new Questions($this->database))->ask(self::TICKET, self::SANA, 'When?', 'en', 20);
        self::assertSame(['count' => 0, 'newest' => ''], $records->find(self::TICKET, self::SANA)->answers, 'it waits');

        $open = new OpenQuestions($this->database);
        $open->answer(self::TICKET, array_fill_keys(array_map(static fn (Question $one): int => $one->id, $open->of(self::TICKET)), ['state' => 'not_told', 'content' => []]));
        $alone = $records->find(self::TICKET, self::SANA)->answers;
        self::assertSame(1, $alone['count']);
        self::assertSame(1, $this->queriesOf(static fn () => $records->find(self::TICKET, self::SANA)));
        self::assertSame(['count' => 0, 'newest' => ''], $records->find(self::TICKET, self::SILAS)->answers, 'nobody else');

        $this->writeInsights();
        self::assertSame($alone, $records->find(self::TICKET, self::SANA)->answers, 'told the same way beside insights');
    }

    public function testNobodyAsksWhereThereAreNoSuchFields(): void
    {
        (new FieldChanges($this->database))->note(self::TICKET, 7);

        self::assertSame([], $this->record()->fieldChanges);
    }

    public function testTheyGoWithTheTicket(): void
    {
        (new FieldChanges($this->database))->note(self::TICKET, 7);
        $this->insights->forget(self::TICKET);

        self::assertSame(0, $this->countRows('fai_field_changes'));
    }

    public function testATextThatIsNoneSaysNothing(): void
    {
        self::assertSame([], FieldChanges::fromText(null));
        self::assertSame([7 => '2026-11-20T10:00:00Z'], FieldChanges::fromText('7=2026-11-20 10:00:00,x=y,9=2026'));
    }
}
