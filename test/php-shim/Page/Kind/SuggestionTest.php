<?php

declare(strict_types=1);

namespace FaiTest\Page\Kind;

use Fai\Host\FieldState;
use Fai\Page\Kind\Suggestion;
use PHPUnit\Framework\TestCase;

final class SuggestionTest extends TestCase
{
    private const TOPICS = ['Feedback', 'Equipment / Fault report', 'Equipment / Returns', 'Sales / Returns', 'Billing'];

    public function testFreeTextIsTakenAsItIs(): void
    {
        $title = new FieldState('Help!!', '20');

        self::assertSame(['text' => 'Crate 7 is missing', 'field' => '20'], Suggestion::of('Crate 7 is missing', $title));
    }

    /** @dataProvider same */
    public function testWhatTheFieldSaysAlreadyIsNoSuggestion(string $suggested, FieldState $field): void
    {
        self::assertNull(Suggestion::of($suggested, $field));
    }

    /** @return iterable<string, array{string, FieldState}> */
    public static function same(): iterable
    {
        yield 'title' => ['Crate 7', new FieldState('Crate 7', '20')];
        yield 'in other capitals' => ['CRÄTE 7', new FieldState('Cräte 7', '20')];
        yield 'with other blanks' => [" Crate\u{00a0} 7 ", new FieldState('Crate 7', '20')];
        yield 'topic' => ['equipment / fault report', new FieldState('Equipment / Fault report', 'topic', self::TOPICS)];
        yield 'topic by its last name' => ['Fault report', new FieldState('Equipment / Fault report', 'topic', self::TOPICS)];
        yield 'for somebody who may not edit' => ['Fault report', new FieldState('Equipment / Fault report')];
    }

    /** @dataProvider chosen */
    public function testNamesAreWrittenAsTheHelpdeskWritesThem(string $suggested, string $text, string $field): void
    {
        $topic = new FieldState('Feedback', 'topic', self::TOPICS);

        self::assertSame(['text' => $text, 'field' => $field], Suggestion::of($suggested, $topic));
    }

    /** @return iterable<string, array{string, string, string}> */
    public static function chosen(): iterable
    {
        yield 'whole' => ['EQUIPMENT / fault report', 'Equipment / Fault report', 'topic'];
        yield 'its last name' => ['Fault report', 'Equipment / Fault report', 'topic'];
        yield 'a last name that two have' => ['Returns', 'Returns', ''];
        yield 'none of them' => ['Warehouse', 'Warehouse', ''];
        yield 'markup' => ['<img src=x>', '<img src=x>', ''];
    }

    public function testAFieldThisPersonMayNotEditIsNamedNowhere(): void
    {
        self::assertSame(['text' => 'Billing', 'field' => ''], Suggestion::of('Billing', new FieldState('Feedback')));
    }

    public function testATopicOfItsOwnIsNotTheOneOfThatNameBelowAnother(): void
    {
        $topic = new FieldState('Sales / Billing', 'topic', [...self::TOPICS, 'Sales / Billing']);

        self::assertSame(['text' => 'Billing', 'field' => 'topic'], Suggestion::of('billing', $topic));
    }

    public function testANameTooLongForAFactOfThePageIsNotPutInPlaceOfTheSuggestion(): void
    {
        $topic = new FieldState('Feedback', 'topic', [str_repeat('é', 120) . ' / ' . str_repeat('é', 70) . ' / Claims', str_repeat('é', 191) . ' / Claim']);

        self::assertSame(['text' => 'Claims', 'field' => ''], Suggestion::of('Claims', $topic));
        self::assertSame(199, mb_strlen(Suggestion::of('Claim', $topic)['text'] ?? '', 'UTF-8'));
    }

    public function testTextThatIsNoUtf8BecomesNoOtherText(): void
    {
        self::assertNotNull(Suggestion::of('x', new FieldState("\xff", '20')));
    }
}
