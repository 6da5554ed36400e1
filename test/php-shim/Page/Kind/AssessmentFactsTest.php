<?php

declare(strict_types=1);

namespace FaiTest\Page\Kind;

use Fai\Host\FieldState;
use Fai\Host\Members;
use Fai\Page\Kind\AssessmentFacts;
use PHPUnit\Framework\TestCase;

final class AssessmentFactsTest extends TestCase
{
    /** @var list<string> the fields that were asked for */
    private array $asked = [];

    public function testEveryFactIsNamedInTheOrderOfThePage(): void
    {
        $facts = $this->facts([
            'suggestedTopic' => 'Billing',
            'suggestedDepartment' => 'Warehouse',
            'suggestedPriority' => 'High',
            'suggestedTitle' => 'Crate 7',
            'sentiment' => 'worried',
            'effortMinutes' => 90,
            'urgency' => ['level' => 'HIGH', 'score' => 82, 'reason' => 'Friday'],
        ]);

        self::assertSame([
            ['urgency', 'HIGH', '82/100', ''],
            ['effort', '', '1.5', ''],
            ['sentiment', '', 'worried', ''],
            ['suggested_title', '', 'Crate 7', '7'],
            ['suggested_priority', '', 'High', '7'],
            ['suggested_department', '', 'Warehouse', '7'],
            ['suggested_topic', '', 'Billing', '7'],
        ], array_map(static fn (array $fact): array => [$fact['name'], $fact['level'], $fact['text'], $fact['field']], $facts));
    }

    public function testWhatIsAbsentOrNullIsNoFactAndItsFieldIsNotRead(): void
    {
        self::assertSame([], $this->facts(['urgency' => null, 'suggestedTitle' => null]));
        self::assertSame([], $this->asked);
    }

    public function testALevelWithoutAScoreSaysItAll(): void
    {
        self::assertSame('', $this->facts(['urgency' => ['level' => 'LOW', 'score' => null]])[0]['text']);
        self::assertSame('0/100', $this->facts(['urgency' => ['level' => 'LOW', 'score' => 0]])[0]['text']);
    }

    /** @dataProvider efforts */
    public function testEffortIsToldInHours(int $minutes, string $hours): void
    {
        self::assertSame($hours, $this->facts(['effortMinutes' => $minutes])[0]['text']);
    }

    /** @return iterable<array{int, string}> */
    public static function efforts(): iterable
    {
        yield [1, '0.02'];
        yield [20, '0.33'];
        yield [60, '1'];
        yield [100, '1.7'];
        yield [60_000, '1000'];
    }

    public function testASuggestionTheTicketFollowsAlreadyIsNoFact(): void
    {
        self::assertSame([], $this->facts(['suggestedTitle' => 'SET ALREADY']));
    }

    /**
     * @param array<string, mixed> $assessment
     * @return list<array{name: string, level: string, text: string, note: string, field: string}>
     */
    private function facts(array $assessment): array
    {
        $field = function (string $name): FieldState {
            $this->asked[] = $name;
            return new FieldState('set already', '7');
        };
        return (new AssessmentFacts($field, static fn (float $number): string => (string) $number))->of(new Members($assessment));
    }
}
