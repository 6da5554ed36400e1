<?php

declare(strict_types=1);

namespace FaiTest\Page\Kind;

use Fai\Host\Staff;
use Fai\Host\Thread;
use Fai\Host\Ticket;
use Fai\Page\Kind\ChangesKind;
use Fai\Page\Kind\KindView;
use Fai\Page\Kind\LastChanges;
use Fai\Settings\Settings;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;
use FaiTest\Support\ToldTimes;

/** What a page is told of the changes, from what it has read anyway. */
final class ChangesKindTest extends StoreTestCase
{
    protected function tearDown(): void
    {
        ToldTimes::set([]);
        parent::tearDown();
    }

    public function testWithoutAChangeThereIsNoHeading(): void
    {
        self::assertNull($this->heading());
        $this->say('old', ['urgency' => ['level' => 'LOW']]);
        self::assertNull($this->heading());
    }

    public function testItCountsThemAndTellsTheNewestApart(): void
    {
        $this->say('old', ['urgency' => ['level' => 'LOW']]);
        $this->say('new', ['urgency' => ['level' => 'HIGH']]);
        $first = $this->heading();
        $this->say('newer', ['urgency' => ['level' => 'HIGH']]);
        $second = $this->heading();

        self::assertSame([2, 3], [$first['count'] ?? null, $second['count'] ?? null]);
        self::assertMatchesRegularExpression('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/D', $first['newest'] ?? '');
        self::assertGreaterThan($first['newest'] ?? '', $second['newest'] ?? '');
    }

    public function testWhatIsSwitchedOffIsNotToldByItsHistoryEither(): void
    {
        $this->say('old', ['urgency' => ['level' => 'LOW']]);
        $this->say('new', ['urgency' => ['level' => 'HIGH']]);
        $newest = $this->heading()['newest'] ?? '';
        $this->say('newer', ['urgency' => ['level' => 'HIGH']]);

        self::assertSame(['count' => 1, 'newest' => $newest], $this->heading(['show_summary' => false]));
        self::assertSame(2, $this->heading(['show_assessment' => false])['count'] ?? null);
        self::assertNull($this->heading(['show_summary' => false, 'show_assessment' => false]));
    }

    public function testTheLastChangeOfAFactTellsWhatItWasAndSinceWhen(): void
    {
        $this->say('x', ['urgency' => ['level' => 'LOW'], 'effortMinutes' => 30]);
        $this->say('x', ['urgency' => ['level' => 'MEDIUM'], 'effortMinutes' => 30]);
        $this->say('x', ['urgency' => ['level' => 'HIGH'], 'effortMinutes' => 30]);
        $this->database->execute("UPDATE fai_further_insights SET head = REGEXP_REPLACE(head, '20[0-9-]+ [0-9:.]+', '2026-11-21 10:02:03.456789') WHERE kind = 'changes'");
        ToldTimes::set(['2026-11-21T10:02:03Z' => '10:02']);

        self::assertSame(
            ['before' => ['text' => 'MEDIUM', 'language' => 'en'], 'at' => '2026-11-21T10:02:03Z', 'atText' => '10:02'],
            $this->last()->of('urgency'),
        );
        self::assertNull($this->last()->of('effort'), 'the same since it was first said');
        self::assertNull($this->last(['show_changes' => false])->of('urgency'));
    }

    public function testAFactThatWasTakenBackHasNoLastChangeUntilItIsSaidAgain(): void
    {
        $this->say('x', ['urgency' => ['level' => 'LOW']]);
        $this->say('x', null);
        self::assertNull($this->last()->of('urgency'));

        $this->say('x', ['urgency' => ['level' => 'HIGH']]);
        ToldTimes::set(array_fill_keys([substr((string) ($this->heading()['newest'] ?? ''), 0, 19) . 'Z'], 'now'));
        self::assertSame(['before' => null, 'atText' => 'now'], array_diff_key($this->last()->of('urgency') ?? [], ['at' => 1]));
    }

    public function testAHeadThatSomebodyElseWroteTellsNothing(): void
    {
        $this->say('old', ['urgency' => ['level' => 'LOW']]);
        $this->say('new', ['urgency' => ['level' => 'HIGH']]);
        foreach (['{"counts":1}', '{"counts":{"gist":"x"}}', '{"last":{"urgency":7}}', '{"last":{"urgency":{"at":7,"isThere":true}}}'] as $content) {
            $this->database->execute(
                "UPDATE fai_further_insights SET head = CONCAT('{\"content\":', ?, SUBSTRING(head, LOCATE(',\"origin\"', head))) WHERE kind = 'changes'",
                [$content],
            );
            self::assertNull($this->heading(), $content);
            self::assertNull($this->last()->of('urgency'), $content);
            $this->say('old', ['urgency' => ['level' => 'LOW']]);
            $this->say('new', ['urgency' => ['level' => 'HIGH']]);
            self::assertNotNull($this->heading());
        }
    }

    /** @param array<string, mixed>|null $assessment */
    private function say(string $gist, ?array $assessment): void
    {
        $this->insights->write(self::TICKET, Origins::at(1), ['summary' => ['gist' => $gist]], ['assessment' => $assessment]);
    }

    /**
     * @param array<string, bool> $settings
     * @return array{count: int, newest: string}|null
     */
    private function heading(array $settings = []): ?array
    {
        $without = static fn (string $class): object => (new \ReflectionClass($class))->newInstanceWithoutConstructor();

        return (new ChangesKind())->heading(new KindView(
            $without(Ticket::class),
            $without(Staff::class),
            new Thread([]),
            $this->record(),
            self::settings($settings),
        ));
    }

    /** @param array<string, bool> $settings */
    private function last(array $settings = []): LastChanges
    {
        return new LastChanges($this->record(), self::settings($settings));
    }

    /** @param array<string, bool> $changed */
    private static function settings(array $changed): Settings
    {
        return Settings::read(static fn (string $key): mixed => $changed[$key] ?? ($key === 'show_summary' ? true : null));
    }
}
