<?php

declare(strict_types=1);

namespace FaiTest\Capture;

use Fai\Capture\Recorder;
use Fai\Host\Occurrence;
use Fai\Store\Queue\EventKind;
use FaiTest\Support\Occurrences;
use PHPUnit\Framework\TestCase;

final class RecorderTest extends TestCase
{
    /** @var list<string> what was put into the queue: ticket and kind */
    private array $written = [];

    private int $failures = 0;
    private int $tries = 0;
    private int $nanoseconds = 0;
    private bool $isBroken = false;
    private Recorder $recorder;

    protected function setUp(): void
    {
        $this->recorder = $this->recorder(includeNotes: false);
    }

    public function testANewTicketIsOneEventWithItsFirstMessage(): void
    {
        $this->hear(
            Occurrences::ticket('object.created', 7, 'created'),
            Occurrences::column(7, 'status_id'),
            Occurrences::newEntry(7, 70, 'M'),
            Occurrences::column(7, 'topic_id'),
            Occurrences::column(7, 'lastupdate'),
            Occurrences::ticket('ticket.created', 7),
        );

        self::assertSame(['7 created'], $this->written);
    }

    public function testTheNextMessageInTheSameRequestIsAMessage(): void
    {
        $this->hear(
            Occurrences::ticket('object.created', 7, 'created'),
            Occurrences::newEntry(7, 70, 'M'),
            Occurrences::ticket('ticket.created', 7),
            Occurrences::newEntry(7, 71, 'M'),
        );

        self::assertSame(['7 created', '7 message'], $this->written);
    }

    public function testWhatIsDoneToANewTicketBesidesIsAnEventOfItsOwn(): void
    {
        $this->hear(
            Occurrences::ticket('object.created', 7, 'created'),
            Occurrences::newEntry(7, 70, 'M'),
            Occurrences::newEntry(7, 71, 'R'),
            Occurrences::ticket('object.created', 7, 'closed'),
            Occurrences::ticket('ticket.created', 7),
        );

        self::assertSame(['7 created', '7 response', '7 closed'], $this->written);
    }

    public function testAnAnswerToAnEntryIsWrittenWithTheNextSignal(): void
    {
        $this->hear(Occurrences::newEntry(7, 71, 'R', hasParent: true));
        self::assertSame([], $this->written);

        $this->recorder->hear(Occurrences::column(7, 'isanswered'));
        self::assertSame(['7 response'], $this->written);
    }

    public function testAnAnswerThatNoSignalFollowsIsWrittenAtTheEnd(): void
    {
        $this->hear(Occurrences::newEntry(7, 71, 'M', hasParent: true));
        $this->recorder->finish();
        $this->recorder->finish();

        self::assertSame(['7 message'], $this->written);
    }

    public function testAnEditOfAMessageIsNoMessage(): void
    {
        $this->hear(
            Occurrences::newEntry(7, 72, 'M', hasParent: true),
            Occurrences::changedEntry(7, 72, Occurrence::REPLACED_ANOTHER),
            Occurrences::changedEntry(7, 70, ''),
        );
        $this->recorder->finish();

        self::assertSame(['7 edited'], $this->written);
    }

    public function testTheEditOfOneEntryDoesNotExplainAnother(): void
    {
        $this->hear(
            Occurrences::newEntry(7, 72, 'M', hasParent: true),
            Occurrences::changedEntry(7, 73, Occurrence::REPLACED_ANOTHER),
        );

        self::assertSame(['7 message', '7 edited'], $this->written);
    }

    public function testNotesCountOnlyWhereWorkersMayReadThem(): void
    {
        $note = Occurrences::newEntry(7, 72, 'N');
        $editedNote = Occurrences::changedEntry(7, 73, Occurrence::REPLACED_ANOTHER, 'N');
        $this->hear($note, $editedNote);
        self::assertSame([], $this->written);

        $this->recorder = $this->recorder(includeNotes: true);
        $this->hear($note, $editedNote);
        self::assertSame(['7 note', '7 edited'], $this->written);
    }

    public function testAPageViewIsNothing(): void
    {
        $this->hear(...array_map(
            static fn (string $column): Occurrence => Occurrences::column(7, $column),
            ['lock_id', 'lastupdate', 'isanswered', 'est_duedate', 'isoverdue', 'staff_id', 'updated', 'flags'],
        ));
        $this->recorder->finish();

        self::assertSame([], $this->written);
    }

    public function testAnEntryOfATaskIsNothing(): void
    {
        $this->hear(Occurrences::newEntry(0, 72, 'M'));

        self::assertSame([], $this->written);
    }

    public function testTheSameAgainIsWrittenOnceWhileTheFirstCertainlyWaits(): void
    {
        $this->hear(Occurrences::newEntry(7, 71, 'M'));
        $this->nanoseconds = 499_999_999;
        $this->hear(Occurrences::newEntry(7, 72, 'M'));
        self::assertSame(['7 message'], $this->written);

        $this->nanoseconds = 500_000_000;
        $this->hear(Occurrences::newEntry(7, 73, 'M'));
        self::assertSame(['7 message', '7 message'], $this->written, 'the first may have been handed out by now');
    }

    public function testOtherTicketsAndKindsAreOtherEvents(): void
    {
        $this->hear(
            Occurrences::newEntry(7, 71, 'M'),
            Occurrences::newEntry(8, 80, 'M'),
            Occurrences::ticket('object.created', 7, 'reopened'),
        );

        self::assertSame(['7 message', '8 message', '7 reopened'], $this->written);
    }

    public function testAfterAFailureTheRequestIsLeftInPeace(): void
    {
        $this->isBroken = true;
        foreach (range(1, 20) as $ticketId) {
            $this->hear(Occurrences::ticket('object.created', $ticketId, 'closed'));
        }
        $this->recorder->finish();

        self::assertSame([1, 1], [$this->tries, $this->failures]);
    }

    public function testALongRequestCatchesUpWhenTheQueueIsBack(): void
    {
        $this->isBroken = true;
        $this->hear(Occurrences::newEntry(7, 71, 'M'), Occurrences::newEntry(8, 80, 'M'));
        $this->isBroken = false;
        $this->nanoseconds = 59_000_000_000;
        $this->hear(Occurrences::newEntry(9, 90, 'M'));
        self::assertSame([], $this->written);

        $this->nanoseconds = 60_000_000_000;
        $this->hear(Occurrences::newEntry(9, 91, 'M'));
        self::assertSame(['7 message', '8 message', '9 message'], $this->written);
    }

    private function hear(Occurrence ...$occurrences): void
    {
        foreach ($occurrences as $occurrence) {
            $this->recorder->hear($occurrence);
        }
    }

    private function recorder(bool $includeNotes): Recorder
    {
        return new Recorder(
            function (int $ticketId, EventKind $kind): void {
                $this->tries++;
                if ($this->isBroken) {
                    throw new \RuntimeException('The table is held');
                }
                $this->written[] = "{$ticketId} {$kind->value}";
            },
            function (): void {
                $this->failures++;
            },
            fn (): int => $this->nanoseconds,
            $includeNotes,
        );
    }
}
