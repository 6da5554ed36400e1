<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\FieldChanges;
use Fai\Store\PageRecords;
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
