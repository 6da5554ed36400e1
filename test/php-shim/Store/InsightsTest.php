<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Insights;
use Fai\Store\Migrator;
use Fai\Store\Schema;
use FaiTest\Support\MariadbTestCase;
use FaiTest\Support\Origins;

final class InsightsTest extends MariadbTestCase
{
    private Insights $insights;

    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
        $this->insights = new Insights($this->database);
    }

    public function testATicketThatWasNeverWrittenToHasNothing(): void
    {
        self::assertNull($this->insights->find(42));
    }

    public function testEveryCharacterSurvives(): void
    {
        $gist = "Emoji 🖨️ 👩‍👩‍👧, quotes ' \" \\ and zero \0, \u{2028}, \u{10FFFF}, %s ? ; --";
        $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => $gist], 'recommendations' => [['id' => 'r', 'title' => $gist]]]);

        $stored = $this->insights->find(42);

        self::assertSame($gist, $stored?->summary?->content['gist']);
        self::assertSame($gist, $stored->recommendations[0]->content['title']);
    }

    /** The fault "max_allowed_packet 1 MB" of `queue_migration_faults.json`; sizes of src/contract/limits.ts. */
    public function testTheLargestWriteBackFitsIntoPacketsOfOneMebibyte(): void
    {
        $text = static fn (int $characters): string => str_repeat("\u{1F916}", $characters);
        $items = array_fill(0, 480, ['text' => $text(41), 'entryIds' => array_fill(0, 20, 4_000_000_000), 'support' => 'unsupported']);
        $recommendation = [
            'title' => $text(200),
            'body' => $text(8_000),
            'confidence' => ['level' => 'high', 'reason' => $text(300)],
            'rationale' => $text(1_000),
            'sources' => array_fill(0, 10, ['kind' => 'url', 'id' => $text(100), 'title' => $text(200), 'url' => 'https://' . str_repeat("'", 1_992)]),
        ];
        $recommendations = array_map(static fn (int $number): array => ['id' => "r{$number}"] + $recommendation, range(1, 10));
        $before = (int) $this->database->row('SELECT @@GLOBAL.max_allowed_packet AS bytes')['bytes'];
        $this->database->execute('SET GLOBAL max_allowed_packet = 1048576');
        try {
            $request = $this->otherRequest();
        } finally {
            $this->database->execute('SET GLOBAL max_allowed_packet = ?', [$before]);
        }
        self::assertSame(['bytes' => '1048576'], $request->row('SELECT @@SESSION.max_allowed_packet AS bytes'));

        $insights = new Insights($request);
        self::assertTrue($insights->write(42, Origins::at(1), ['summary' => ['sections' => [['items' => $items]]], 'recommendations' => $recommendations]));
        $stored = $insights->find(42);
        self::assertSame($items, $stored?->summary?->content['sections'][0]['items']);
        self::assertSame($recommendations[9], $stored->recommendations[9]->content);
    }

    public function testWhatIsOlderIsRefusedAndChangesNothing(): void
    {
        $this->insights->write(42, Origins::at(5), ['summary' => ['gist' => 'new'], 'recommendations' => [['id' => 'r']]]);

        self::assertFalse($this->insights->write(42, Origins::at(4), ['summary' => ['gist' => 'old'], 'recommendations' => null]));
        self::assertSame('new', $this->insights->find(42)?->summary?->content['gist']);
        self::assertCount(1, $this->insights->find(42)->recommendations);
    }

    public function testAPartThatIsAbsentStaysAsItIsWithItsOwnOrigin(): void
    {
        $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'first']]);
        $this->insights->write(42, Origins::at(2), ['recommendations' => [['id' => 'r']]]);

        $stored = $this->insights->find(42);

        self::assertSame('first', $stored?->summary?->content['gist']);
        self::assertSame(1, $stored->summary->origin->basedOnEntryId);
        self::assertSame(2, $stored->recommendations[0]->origin->basedOnEntryId);
        self::assertSame(2, $stored->newest->basedOnEntryId);
    }

    public function testNullRemovesAPartAndRecommendationsReplaceTheSet(): void
    {
        $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'x'], 'recommendations' => [['id' => 'a'], ['id' => 'b']]]);
        $this->insights->write(42, Origins::at(2), ['summary' => null, 'recommendations' => [['id' => 'c'], ['id' => 'a']]]);

        $stored = $this->insights->find(42);

        self::assertNull($stored?->summary);
        self::assertSame(['c', 'a'], array_map(static fn ($one) => $one->content['id'], $stored->recommendations));
    }

    public function testAfterARemovalALateAnswerDoesNotBringItBack(): void
    {
        $this->insights->write(42, Origins::at(3), ['summary' => ['gist' => 'x']]);
        $this->insights->remove(42);

        self::assertFalse($this->insights->write(42, Origins::at(3), ['summary' => ['gist' => 'x']]));
        self::assertTrue($this->insights->find(42)?->isEmpty());
        self::assertTrue($this->insights->write(42, Origins::at(4), ['summary' => ['gist' => 'y']]));
    }

    public function testRemovingWhatIsNotThereDoesNothing(): void
    {
        $this->insights->remove(42);

        self::assertNull($this->insights->find(42));
    }

    public function testAFailureInTheMiddleLeavesEverythingAsItWas(): void
    {
        $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'before'], 'recommendations' => [['id' => 'a']]]);

        try {
            $this->insights->write(42, Origins::at(2), ['summary' => ['gist' => 'after'], 'recommendations' => [['id' => 'b'], ['id' => 'b']]]);
            self::fail('the same id twice cannot be stored');
        } catch (\Fai\Host\DatabaseError) {
            $stored = $this->insights->find(42);
        }

        self::assertSame('before', $stored?->summary?->content['gist']);
        self::assertSame('a', $stored->recommendations[0]->content['id']);
        self::assertSame(1, $stored->newest->basedOnEntryId);
    }

    public function testATicketThatIsGoneLeavesNothingBehind(): void
    {
        $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'x'], 'recommendations' => [['id' => 'r']]]);
        $this->insights->write(43, Origins::at(1), ['summary' => ['gist' => 'y']]);

        $this->insights->forget(42);

        self::assertNull($this->insights->find(42));
        self::assertSame([], $this->database->rows('SELECT * FROM fai_recommendations'));
        self::assertNotNull($this->insights->find(43));
    }

    public function testAnOriginThatCannotBeReadMayBeReplacedAndRemoved(): void
    {
        foreach (['', 'null', '{}', '{"basedOnEntryId":"x"}'] as $broken) {
            $this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'x']]);
            $this->database->execute('UPDATE fai_summaries SET newest_origin = ?', [$broken]);

            self::assertNull($this->insights->find(42), $broken);
            self::assertTrue($this->insights->write(42, Origins::at(1), ['summary' => ['gist' => 'new']]), $broken);
            self::assertSame('new', $this->insights->find(42)?->summary?->content['gist'], $broken);

            $this->database->execute('UPDATE fai_summaries SET newest_origin = ?', [$broken]);
            $this->insights->remove(42);
            self::assertSame([], $this->database->rows('SELECT * FROM fai_summaries'), $broken);
        }
    }

    public function testATableSomebodyHoldsIsNotWaitedForLong(): void
    {
        $other = $this->otherRequest();
        $other->execute('LOCK TABLES fai_summaries WRITE');
        $startedAt = microtime(true);

        try {
            $this->insights->find(42);
            self::fail('the table is held');
        } catch (\Fai\Host\DatabaseError $error) {
            self::assertTrue($error->isRepeatable());
        }

        self::assertLessThan(4.0, microtime(true) - $startedAt, "and not for MySQL's own limit of a day");
        $other->execute('UNLOCK TABLES');
    }
}
