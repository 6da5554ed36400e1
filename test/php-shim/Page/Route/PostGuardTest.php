<?php

declare(strict_types=1);

namespace FaiTest\Page\Route;

use Fai\Page\Route\PostGuard;
use FaiTest\Support\Requests;
use PHPUnit\Framework\TestCase;

final class PostGuardTest extends TestCase
{
    /** @dataProvider ownPages */
    public function testAPageOfTheHelpdeskMayPass(?string $site): void
    {
        self::assertNull(self::refusal($site, isProven: true));
    }

    /** @return array<string, array{?string}> */
    public static function ownPages(): array
    {
        return ['same origin' => ['same-origin'], 'no page at all' => ['none'], 'a browser that does not say' => [null], 'loudly' => [' Same-Origin ']];
    }

    /** @dataProvider otherSites */
    public function testAnotherSiteMayNotAlsoWithTheRightToken(string $site): void
    {
        self::assertSame(403, self::refusal($site, isProven: true)?->status);
    }

    /** @return array<string, array{string}> */
    public static function otherSites(): array
    {
        return ['cross-site' => ['cross-site'], 'same-site' => ['same-site'], 'nonsense' => ['x'], 'nothing' => [''], 'two' => ['same-origin, cross-site']];
    }

    public function testWithoutTheTokenNobodyMay(): void
    {
        $refusal = self::refusal('same-origin', isProven: false);

        self::assertSame(403, $refusal?->status);
        self::assertSame('forbidden', json_decode($refusal->body, true, 4, JSON_THROW_ON_ERROR)['code']);
    }

    private static function refusal(?string $site, bool $isProven): ?\Fai\Host\Response
    {
        $request = Requests::make('POST', 'tickets/1/rating', '{}', $site === null ? [] : ['HTTP_SEC_FETCH_SITE' => $site]);

        return (new PostGuard(static fn (): bool => $isProven))->refusal($request);
    }
}
