<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Store\Change;
use Fai\Store\Changes;
use Fai\Store\ChangesHead;
use FaiTest\Support\Origins;
use FaiTest\Support\StoreTestCase;

/** What became of gist and assessment: written with what changes them. */
final class ChangesTest extends StoreTestCase
{
    public function testTheFirstWordOnAFactIsNoChange(): void
    {
        $this->say('Crate 7 is late.', self::urgency('LOW') + ['effortMinutes' => 30]);

        self::assertSame([], $this->log());
        self::assertArrayNotHasKey(ChangesHead::KIND, $this->record()->insights->further ?? []);
    }

    public function testWhatIsSaidDifferentlyIsAChangeWithOldAndNewAndModel(): void
    {
        $this->say('Crate 7 is late.', self::urgency('LOW'));
        $this->say('Crate 7 is lost.', self::urgency('HIGH'));

        self::assertSame(['gist: Crate 7 is late. > Crate 7 is lost.', 'urgency: LOW > HIGH'], $this->log());
        $change = $this->changes()[1];
        self::assertSame(['provider' => 'example', 'name' => 'writer'], $change->model);
        self::assertSame('en', $change->after?->language);
        self::assertLessThanOrEqual(5, abs($this->insights->now() - (int) strtotime($change->at . ' UTC')), 'by the clock of the database');
    }

    public function testTheNewestComesFirst(): void
    {
        foreach (['LOW', 'MEDIUM', 'HIGH'] as $level) {
            $this->say('x', self::urgency($level));
        }
        self::assertSame(['urgency: MEDIUM > HIGH', 'urgency: LOW > MEDIUM'], $this->log());
    }

    public function testEveryFactOfTheAssessmentIsWatched(): void
    {
        $facts = ['sentiment' => 'sentiment', 'suggestedTitle' => 'title', 'suggestedPriority' => 'priority', 'suggestedDepartment' => 'department', 'suggestedTopic' => 'topic'];
        $this->say('x', self::urgency('LOW') + ['effortMinutes' => 30] + array_map(static fn (): string => 'one', $facts));
        $this->say('x', self::urgency('CRITICAL') + ['effortMinutes' => 90] + array_map(static fn (): string => 'two', $facts));

        self::assertSame([
            'urgency: LOW > CRITICAL', 'effort: 30 > 90', 'sentiment: one > two', 'title: one > two',
            'priority: one > two', 'department: one > two', 'topic: one > two',
        ], $this->log());
    }

    public function testTheSameAgainAnotherScoreAndOtherBlanksAreNoChange(): void
    {
        $this->say('Crate 7 is late.', ['urgency' => ['level' => 'LOW', 'score' => 20, 'reason' => 'one']]);
        $this->say('Crate 7 is late.', ['urgency' => ['level' => 'LOW', 'score' => 20, 'reason' => 'one']]);
        $this->say(" Crate 7\n is  late. ", ['urgency' => ['level' => 'LOW', 'score' => 25, 'reason' => 'two']]);

        self::assertSame([], $this->log());
    }

    public function testWhatIsLeftOutStaysAsItWas(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->write(['recommendations' => [['id' => 'a']]]);
        $this->write(['summary' => ['gist' => 'new']]);
        $this->write(['assessment' => self::urgency('HIGH')]);

        self::assertSame(['urgency: LOW > HIGH', 'gist: old > new'], $this->log());
    }

    public function testTakingBackIsAChangeAndSoIsWhatIsSaidThen(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->say(null, null);
        $this->say('new', ['effortMinutes' => 5]);
        $this->say('new', self::urgency('HIGH'));

        self::assertSame(
            ['urgency:  > HIGH', 'effort: 5 > ', 'gist:  > new', 'gist: old > ', 'urgency: LOW > '],
            $this->log(),
        );
    }

    public function testWhatIsStaleOrFailsLeavesNoTrace(): void
    {
        $this->insights->write(self::TICKET, Origins::at(5), ['summary' => ['gist' => 'new']]);
        self::assertFalse($this->insights->write(self::TICKET, Origins::at(4), ['summary' => ['gist' => 'old']]));
        try {
            $this->insights->write(self::TICKET, Origins::at(6), ['summary' => ['gist' => 'other'], 'recommendations' => [['id' => 'a'], ['id' => 'a']]]);
            self::fail('the same id twice cannot be stored');
        } catch (\Fai\Host\DatabaseError) {
            self::assertSame([], $this->log());
        }
    }

    public function testTheNewestFiftyAreKeptAndTheHeadCountsThem(): void
    {
        for ($number = 0; $number <= 55; $number++) {
            $this->write(['summary' => ['gist' => "gist {$number}"]]);
        }
        $log = $this->log();

        self::assertCount(50, $log);
        self::assertSame(['gist: gist 54 > gist 55', 'gist: gist 5 > gist 6'], [$log[0], $log[49]]);
        self::assertSame(['gist' => 50], $this->head()->counts);
        $limits = (string) file_get_contents(dirname(__DIR__, 3) . '/src/contract/limits.ts');
        self::assertStringContainsString('changes: ' . Changes::LIMIT . ',', $limits);
    }

    public function testTheLastChangeOfAFactOutlivesTheLog(): void
    {
        $this->say('gist 0', self::urgency('LOW'));
        $this->say('gist 1', self::urgency('HIGH'));
        for ($number = 2; $number <= 55; $number++) {
            $this->write(['summary' => ['gist' => "gist {$number}"]]);
        }
        self::assertSame(['gist' => 50], $this->head()->counts);
        self::assertSame('LOW', $this->head()->last['urgency']['before']?->text);

        $this->write(['assessment' => null]);
        $this->write(['assessment' => self::urgency('LOW')]);
        self::assertSame('urgency:  > LOW', $this->log()[0]);
    }

    public function testEachTicketHasItsOwn(): void
    {
        $this->say('old', null);
        $this->insights->write(43, Origins::at(1), ['summary' => ['gist' => 'another']]);
        $this->say('new', null);

        self::assertSame(['gist: old > new'], $this->log());
        self::assertSame([], (new Changes($this->database))->of(43));
    }

    public function testDeletingTheInsightsClearsTheLog(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->say('new', self::urgency('HIGH'));
        $this->insights->remove(self::TICKET);

        self::assertSame([], $this->log());
        self::assertSame([], $this->record()->insights->further ?? null);
        $this->insights->write(self::TICKET, Origins::at(9), ['summary' => ['gist' => 'after']]);
        self::assertSame([], $this->log(), 'what is said then is a first word again');
    }

    public function testItGoesWithTheTicket(): void
    {
        $this->say('old', null);
        $this->say('new', null);
        $this->insights->forget(self::TICKET);

        self::assertSame(0, $this->countRows('fai_changes'));
        self::assertSame(0, $this->countRows('fai_further_insights'));
    }

    public function testWhatMachinesReadHasNoLog(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->say('new', self::urgency('HIGH'));

        self::assertSame(['assessment'], array_keys($this->insights->find(self::TICKET)->further ?? []));
    }

    public function testEveryCharacterSurvives(): void
    {
        $gist = "🖨️ 👩‍👩‍👧 ' \" \\ zero \0 \u{2028} \u{10FFFF} %s ? ; --";
        $this->say('old', null);
        $this->say($gist, ['suggestedTitle' => str_repeat("\u{1F916}", 200)]);
        $this->say('new', ['suggestedTitle' => str_repeat("\u{1F9FA}", 200)]);

        self::assertSame($gist, $this->changes()[0]->before?->text);
        self::assertSame(str_repeat("\u{1F916}", 200), $this->head()->last['title']['before']?->text);
    }

    public function testWhatIsStoredAndCannotBeReadIsNoReasonToRefuseAWriteBack(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->say('older', self::urgency('HIGH'));
        foreach (["UPDATE fai_summaries SET insight = '{'", "UPDATE fai_further_insights SET insight = '[]'"] as $damage) {
            $this->database->execute($damage);
            self::assertTrue($this->insights->write(self::TICKET, Origins::at(2), ['summary' => ['gist' => 'new']], ['assessment' => self::urgency('LOW')]));
        }
        self::assertSame('new', $this->insights->find(self::TICKET)?->summary?->content['gist']);
    }

    public function testAViewCostsTwoQueriesAsBefore(): void
    {
        $this->say('old', self::urgency('LOW'));
        $this->say('new', self::urgency('HIGH'));
        $selects = fn (): int => (int) ($this->database->row("SHOW SESSION STATUS LIKE 'Com_select'")['Value'] ?? 0);
        $before = $selects();
        $record = $this->record();

        self::assertSame(2, $selects() - $before);
        self::assertArrayHasKey(ChangesHead::KIND, $record->insights->further ?? []);
    }

    /** @return array<string, mixed> */
    private static function urgency(string $level): array
    {
        return ['urgency' => ['level' => $level]];
    }

    /** @param array<string, mixed>|null $assessment */
    private function say(?string $gist, ?array $assessment): void
    {
        $this->write(['summary' => $gist === null ? null : ['gist' => $gist], 'assessment' => $assessment]);
    }

    /** @param array<string, mixed> $parts */
    private function write(array $parts): void
    {
        $further = array_intersect_key($parts, ['assessment' => true]);
        self::assertTrue($this->insights->write(self::TICKET, Origins::at(1), array_diff_key($parts, $further), $further));
    }

    private function head(): ChangesHead
    {
        return ChangesHead::of($this->record()->insights->further[ChangesHead::KIND] ?? null);
    }

    /** @return list<Change> */
    private function changes(): array
    {
        return (new Changes($this->database))->of(self::TICKET);
    }

    /** @return list<string> */
    private function log(): array
    {
        return array_map(
            static fn (Change $one): string => "{$one->fact}: {$one->before?->text} > {$one->after?->text}",
            $this->changes(),
        );
    }
}
