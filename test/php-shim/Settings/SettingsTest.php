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

    /** @param array<string, mixed> $values */
    private static function read(array $values): Settings
    {
        return Settings::read(static fn (string $key): mixed => $values[$key] ?? null);
    }
}
