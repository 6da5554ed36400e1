<?php

declare(strict_types=1);

namespace FaiTest\Settings;

use Fai\Settings\Settings;
use PHPUnit\Framework\TestCase;

final class SettingsTest extends TestCase
{
    public function testPanelsAreListedInTheOrderTheyAreShown(): void
    {
        self::assertSame(['summary', 'recommendations'], self::read(['show_recommendations' => true, 'show_summary' => true])->panels);
        self::assertSame(['recommendations'], self::read(['show_recommendations' => true, 'show_summary' => false])->panels);
        self::assertSame([], self::read([])->panels);
    }

    public function testWhatIsSwitchedOnIsNamedPanelsFirst(): void
    {
        self::assertSame(['assessment', 'timeline', 'changes', 'related', 'questions'], self::read([])->shownNames());
        $some = ['show_summary' => '1', 'show_timeline' => '0', 'show_changes' => '0', 'allow_questions' => '0'];
        self::assertSame(['summary', 'assessment', 'related'], self::read($some)->shownNames());
    }

    public function testFieldsOfOtherToolsAreThoseOfTheDefaultUntilSomethingElseIsSaved(): void
    {
        self::assertSame('ticket-summary', self::read([])->formFields['summary']);
        self::assertCount(6, self::read([])->formFields);
        self::assertSame([], self::read(['form_fields' => ''])->formFields);
        self::assertSame(['title' => 'titel'], self::read(['form_fields' => "title = titel\nnonsense"])->formFields);
    }

    public function testOnlyFieldsWhoseKindIsSwitchedOnAreAskedFor(): void
    {
        $fields = ['form_fields' => "title = a\nsummary = b\ntimeline = c"];

        self::assertSame(['title' => 'a', 'timeline' => 'c'], self::read($fields)->formFieldsShown());
        self::assertSame(['summary' => 'b'], self::read($fields + ['show_summary' => '1', 'show_assessment' => '0', 'show_timeline' => '0'])->formFieldsShown());
    }

    public function testAChoiceIsUnderstoodAsTextAndAsOsTicketHandsItBackBeforeItIsSaved(): void
    {
        self::assertSame('collapsed', self::read(['initial_state' => 'collapsed'])->initialState);
        self::assertSame('collapsed', self::read(['initial_state' => ['collapsed' => 'Panels are collapsed']])->initialState);
    }

    public function testAnUnknownChoiceMeansRemember(): void
    {
        self::assertSame('remember', self::read(['initial_state' => 'sideways'])->initialState);
        self::assertSame('remember', self::read(['initial_state' => null])->initialState);
    }

    public function testTheMachineApiIsClosedWithoutIssuerOrganizationOrKeys(): void
    {
        $open = ['issuer' => 'https://issuer.test', 'organization_id' => 'org-1', 'keys_jwks' => '{}'];

        self::assertTrue(self::read($open)->machineApiIsOpen());
        foreach (array_keys($open) as $key) {
            self::assertFalse(self::read([$key => ''] + $open)->machineApiIsOpen(), $key);
        }
    }

    public function testWithoutAnInstanceIdOneIsMadeThatIsAlwaysTheSame(): void
    {
        self::assertMatchesRegularExpression('/^[0-9a-f]{16}$/', self::read([])->instanceId);
        self::assertSame(self::read([])->instanceId, self::read(['instance_id' => ' '])->instanceId);
    }

    public function testRevokedTokensStandOneALine(): void
    {
        self::assertSame(['a', 'b'], self::read(['revoked_tokens' => "a\r\n\n  b  \n"])->revokedTokens);
    }

    public function testEventsAreCapturedUnlessThatIsSwitchedOffAndNotesAreNotUnlessThatIsSwitchedOn(): void
    {
        self::assertSame([true, false], [self::read([])->captureEvents, self::read([])->includeNotes]);
        $changed = self::read(['capture_events' => '0', 'include_notes' => '1']);
        self::assertSame([false, true], [$changed->captureEvents, $changed->includeNotes]);
    }

    public function testNumbersAreAsTypedOrTheDefault(): void
    {
        self::assertSame([0, 365], self::numbers(['settle_seconds' => '0', 'retention_days' => ' 365 ']));
        foreach ([[], ['settle_seconds' => '', 'retention_days' => null], ['settle_seconds' => '-1', 'retention_days' => '366'], ['settle_seconds' => '1e3', 'retention_days' => '0']] as $values) {
            self::assertSame([30, 30], self::numbers($values));
        }
    }

    /**
     * @param array<string, mixed> $values
     * @return list<int>
     */
    private static function numbers(array $values): array
    {
        return [self::read($values)->settleSeconds, self::read($values)->retentionDays];
    }

    /** @param array<string, mixed> $values */
    private static function read(array $values): Settings
    {
        return Settings::read(static fn (string $key): mixed => $values[$key] ?? null);
    }
}
