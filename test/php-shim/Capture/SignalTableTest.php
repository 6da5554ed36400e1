<?php

declare(strict_types=1);

namespace FaiTest\Capture;

use Fai\Capture\SignalTable;
use Fai\Host\Occurrence;
use Fai\Store\Queue\EventKind;
use FaiTest\Support\Occurrences;
use FaiTest\Support\OsTicketTrees;
use PHPUnit\Framework\TestCase;

final class SignalTableTest extends TestCase
{
    public function testEveryKindOfEventHasALineButTheOneStaffAskFor(): void
    {
        $kinds = array_map(static fn (array $rule): string => $rule[3]->value, SignalTable::RULES);
        $all = array_map(static fn (EventKind $kind): string => $kind->value, EventKind::cases());

        self::assertEqualsCanonicalizing(array_diff($all, ['refresh', 'question']), array_values(array_unique($kinds)));
    }

    public function testTheKindsAreThoseOfTheWire(): void
    {
        $source = (string) file_get_contents(__DIR__ . '/../../../src/contract/queue.ts');
        self::assertSame(1, preg_match('/eventKind = z\.enum\(\[(.*?)\]\)/s', $source, $found));
        preg_match_all("/'(\\w+)'/", $found[1], $names);

        self::assertSame($names[1], array_map(static fn (EventKind $kind): string => $kind->value, EventKind::cases()));
    }

    public function testASourceIsListenedToOnce(): void
    {
        $sources = SignalTable::sources();

        self::assertSame(count($sources), count(array_unique(array_map(implode(...), $sources))));
        self::assertSame([], array_filter(SignalTable::RULES, static fn (array $rule): bool => !in_array([$rule[0], $rule[1]], $sources, true)));
    }

    public function testTheSameDetailMeansNothingInAnotherSignal(): void
    {
        self::assertNull(SignalTable::kind(Occurrences::ticket('object.edited', 7, 'closed')), 'a column of this name');
        self::assertNull(SignalTable::kind(Occurrences::ticket('object.created', 7, 'dept_id')));
        self::assertNull(SignalTable::kind(Occurrences::changedEntry(7, 71, 'M')));
        self::assertSame(EventKind::Closed, SignalTable::kind(Occurrences::ticket('object.created', 7, 'closed')));
    }

    /** @return array<string, array{string|null}> */
    public function trees(): array
    {
        $trees = array_map(static fn (string $folder): array => [$folder], OsTicketTrees::all());

        return $trees ?: ['absent' => [null]];
    }

    /** @dataProvider trees */
    public function testOsTicketSendsEverySignalOfTheTable(?string $folder): void
    {
        $code = OsTicketTrees::code($folder ?? self::markTestSkipped('no osTicket tree on this machine'));
        preg_match_all("/Signal::send\\('([\\w.]+)'/", $code, $sent);

        self::assertContains('threadentry.created', $sent[1], 'they can be found');
        self::assertNotContains('ticket.closed', $sent[1], 'whoever listens to that waits for ever');
        foreach (SignalTable::RULES as [$signal, $class, $detail]) {
            self::assertContains($signal, $sent[1]);
            self::assertMatchesRegularExpression("/^(?:abstract )?class {$class}\\b/m", $code);
            if ($signal === 'object.created') {
                self::assertStringContainsString("logEvent('{$detail}'", $code);
            }
        }
    }

    /** @dataProvider trees */
    public function testTheColumnsOfTheTableAreColumnsOfATicket(?string $folder): void
    {
        $file = ($folder ?? self::markTestSkipped('no osTicket tree on this machine')) . '/setup/inc/streams/core/install-mysql.sql';
        self::assertSame(1, preg_match('/CREATE TABLE `%TABLE_PREFIX%ticket` \((.*?)\) DEFAULT/s', (string) file_get_contents($file), $found));
        foreach (SignalTable::RULES as [$signal, , $column]) {
            if ($signal === 'object.edited') {
                self::assertStringContainsString("`{$column}`", $found[1]);
            }
        }
    }

    /** @dataProvider trees */
    public function testTheFlagsOfEntriesAreThoseThatEditsSet(?string $folder): void
    {
        $code = OsTicketTrees::code($folder ?? self::markTestSkipped('no osTicket tree on this machine'));

        self::assertMatchesRegularExpression('/const FLAG_EDITED\s*= 0x0002;/', $code);
        self::assertStringContainsString('| ThreadEntry::FLAG_EDITED;', $code, Occurrence::REPLACED_ANOTHER);
        self::assertMatchesRegularExpression('/setFlag\(ThreadEntry::FLAG_CHILD, true\);\s*\$this->thread_id = \$thread_id;/', $code, Occurrence::MOVED);
    }
}
