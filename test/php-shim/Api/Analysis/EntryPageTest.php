<?php

declare(strict_types=1);

namespace FaiTest\Api\Analysis;

use Fai\Api\Analysis\EntryPage;
use Fai\Host\Response;
use PHPUnit\Framework\TestCase;

final class EntryPageTest extends TestCase
{
    public function testAShortConversationIsOnePage(): void
    {
        $page = self::page(['a', 'b', 'c'], 10_000);

        self::assertSame(['a', 'b', 'c'], array_column($page->entries, 'body'));
        self::assertNull($page->nextAfter);
    }

    public function testAConversationWithoutEntriesIsAnEmptyPage(): void
    {
        self::assertSame([], self::page([], 10_000)->entries);
    }

    public function testEveryPageFitsAndTogetherTheyAreTheWholeConversation(): void
    {
        $bodies = array_map(static fn (int $number): string => str_repeat("<é\"\u{1F600}\n>", $number * 7 % 90), range(1, 200));
        $max = 9_000;
        $read = [];
        $after = 0;
        do {
            $page = self::page($bodies, $max, $after);
            self::assertLessThanOrEqual($max, strlen(Response::encode($page->entries)));
            self::assertNotSame([], $page->entries, 'every page goes on');
            array_push($read, ...array_column($page->entries, 'body'));
            $after = $page->nextAfter;
        } while ($after !== null);

        self::assertSame($bodies, $read);
    }

    public function testABodyThatFitsNoPageIsCutAtACharacter(): void
    {
        $page = self::page([str_repeat("\u{1F600}", 5_000), str_repeat('next ', 100)], 4_000);

        self::assertSame([1], array_column($page->entries, 'entryId'));
        self::assertSame(1, $page->nextAfter);
        self::assertSame(1, preg_match('/^\x{1F600}{500,}$/u', $page->entries[0]['body']));
    }

    public function testABodyOfControlCharactersWhichTakeSixBytesEachStillFits(): void
    {
        $page = self::page([str_repeat('a', 2_000) . str_repeat("\x01", 50_000)], 4_000);

        self::assertLessThanOrEqual(4_000, strlen(Response::encode($page->entries)));
        self::assertGreaterThan(500, strlen($page->entries[0]['body']));
    }

    public function testABodyThatIsNoUtf8IsCutAllTheSame(): void
    {
        $page = self::page([str_repeat("\xC3", 50_000)], 4_000);

        self::assertLessThanOrEqual(4_000, strlen(Response::encode($page->entries)));
    }

    public function testAnEntryThatWasDeletedMeanwhileIsLeftOut(): void
    {
        $page = EntryPage::fill([1, 2, 3], static fn (): array => [1 => self::entry(1, 'a'), 3 => self::entry(3, 'c')], 10_000);

        self::assertSame([1, 3], array_column($page->entries, 'entryId'));
    }

    public function testEntriesAreReadInBatchesAndNotAllForOnePage(): void
    {
        $batches = 0;
        EntryPage::fill(range(1, 1_000), static function (array $ids) use (&$batches): array {
            $batches++;
            return array_combine($ids, array_map(static fn (int $id): array => self::entry($id, str_repeat('x', 100)), $ids));
        }, 12_000);

        self::assertSame(2, $batches);
    }

    /** @param list<string> $bodies those of the entries 1, 2, 3, … */
    private static function page(array $bodies, int $maxBytes, int $after = 0): EntryPage
    {
        $ids = array_slice(array_keys([0 => null] + array_combine(range(1, count($bodies) ?: 1), $bodies ?: [''])), 1 + $after);
        $read = static fn (array $wanted): array => array_combine(
            $wanted,
            array_map(static fn (int $id): array => self::entry($id, $bodies[$id - 1]), $wanted),
        );
        return EntryPage::fill($bodies === [] ? [] : $ids, $read, $maxBytes);
    }

    /** @return array<string, mixed> */
    private static function entry(int $id, string $body): array
    {
        return ['entryId' => $id, 'type' => 'M', 'body' => $body, 'attachments' => []];
    }
}
