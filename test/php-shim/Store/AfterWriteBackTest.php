<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Facts;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

final class AfterWriteBackTest extends StoreTestCase
{
    public function testWhatIsAppliedIsCountedOnce(): void
    {
        $this->writeInsights();
        $this->writeInsights();
        self::assertSame(['recommendations' => 2, 'summaries' => 1], $this->totals());

        $this->writeInsights(2);
        self::assertSame(['recommendations' => 4, 'summaries' => 2], $this->totals());
    }

    public function testWhatIsStaleIsNot(): void
    {
        $this->writeInsights(2);
        $this->writeInsights(1);

        self::assertSame(['recommendations' => 2, 'summaries' => 1], $this->totals());
    }

    public function testPartsThatComeOneByOneAreEachCounted(): void
    {
        $this->insights->write(self::TICKET, Origins::at(1), ['summary' => ['gist' => 'x']]);
        $this->insights->write(self::TICKET, Origins::at(1), ['recommendations' => [['id' => 'a']]]);

        self::assertSame(['recommendations' => 1, 'summaries' => 1], $this->totals());
    }

    public function testEachNewVersionOfAFurtherKindCountsAsOne(): void
    {
        $parts = [
            'assessment' => ['effortMinutes' => 30],
            'timeline' => ['steps' => [['what' => 'a'], ['what' => 'b']]],
            'related' => ['items' => [['kind' => 'ticket', 'id' => '4'], ['kind' => 'faq', 'id' => '5']]],
        ];
        $this->insights->write(self::TICKET, Origins::at(1), [], $parts);
        $this->insights->write(self::TICKET, Origins::at(1), [], $parts);
        self::assertSame(['assessments' => 1, 'related' => 1, 'timelines' => 1], $this->totals());

        $this->insights->write(self::TICKET, Origins::at(2), [], ['timeline' => $parts['timeline'], 'related' => null]);
        $this->insights->write(self::TICKET, Origins::at(3), [], ['assessment' => ['effortMinutes' => null]]);
        self::assertSame(['assessments' => 1, 'related' => 1, 'timelines' => 2], $this->totals(), 'removed, or saying nothing');
    }

    public function testWhatCannotBeReadAnyMoreIsCountedAnewAndReplaced(): void
    {
        $parts = ['assessment' => ['effortMinutes' => 30]];
        $this->insights->write(self::TICKET, Origins::at(1), [], $parts);
        $this->database->execute("UPDATE fai_further_insights SET head = 'x', insight = 'x'");
        $this->insights->write(self::TICKET, Origins::at(2), [], $parts);

        self::assertSame(['assessments' => 2], $this->totals());
        self::assertSame(['assessment'], array_keys($this->insights->find(self::TICKET)->further ?? []));
    }

    public function testRemovingAPartCountsNothing(): void
    {
        $this->writeInsights();
        $this->insights->write(self::TICKET, Origins::at(2), ['summary' => null, 'recommendations' => []]);

        self::assertSame(['recommendations' => 2, 'summaries' => 1], $this->totals());
    }

    public function testWhatFailsIsNeitherCountedNorRemembered(): void
    {
        try {
            $this->insights->write(self::TICKET, Origins::at(1), ['recommendations' => [['id' => 'a'], ['id' => 'a']]]);
            self::fail('the same id twice cannot be stored');
        } catch (\Fai\Host\DatabaseError) {
            self::assertSame([], $this->totals());
        }
        self::assertNull((new Facts($this->database))->at(Facts::LAST_WRITE_BACK));
    }

    public function testItIsRememberedWhenSomethingWasAppliedLast(): void
    {
        $facts = new Facts($this->database);
        self::assertNull($facts->at(Facts::LAST_WRITE_BACK));
        $this->writeInsights();

        $at = (string) $facts->at(Facts::LAST_WRITE_BACK);
        self::assertLessThanOrEqual(5, abs($this->insights->now() - (int) strtotime($at . ' UTC')));
    }

    public function testATicketThatIsGoneLeavesOnlyTotals(): void
    {
        $this->writeInsights();
        (new \Fai\Store\Refreshes($this->database))->ask(self::TICKET, self::SANA, 60);
        $this->insights->forget(self::TICKET);

        foreach (['fai_ratings', 'fai_outcomes', 'fai_refreshes', 'fai_versions', 'fai_summaries', 'fai_recommendations'] as $table) {
            self::assertSame(0, $this->countRows($table), $table);
        }
        self::assertSame(['recommendations' => 2, 'summaries' => 1], $this->totals());
    }
}
