<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Host\Request;
use Fai\Host\Response;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Assets;
use Fai\Page\Audience;
use Fai\Page\Route\TicketRoute;
use Fai\Page\StaffRoutes;
use Fai\Settings\StaffSettings;
use FaiTest\Support\Requests;
use PHPUnit\Framework\TestCase;

/** What is answered before osTicket is asked anything; the rest is shown on real helpdesks (test/e2e). */
final class StaffRoutesTest extends TestCase
{
    /** @dataProvider oddPaths */
    public function testAPathThatIsNoneIsNotFound(string $path): void
    {
        self::assertSame(404, self::answer('GET', $path)->status);
        self::assertSame(404, self::answer('POST', $path)->status);
    }

    /** @return array<string, array{string}> */
    public static function oddPaths(): array
    {
        $paths = [
            '', 'tickets', 'tickets/1', 'tickets/1/', 'tickets/0/rating', 'tickets/01/rating', 'tickets/-1/rating', 'tickets/1e3/rating',
            'tickets/99999999999/rating', "tickets/1/rating\n", 'tickets/1/rating/', 'tickets/1/Rating', 'tickets/1/nothing',
            'tickets/1/../2/rating', 'assets/', 'assets/../config.php', 'assets/a/b',
        ];
        return array_combine($paths, array_map(static fn (string $path): array => [$path], $paths));
    }

    public function testAnotherMethodThanTheRoutesOwnIsNamed(): void
    {
        foreach (['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'post'] as $method) {
            $answer = self::answer($method, 'tickets/1/rating');
            self::assertSame([405, 'POST'], [$answer->status, $answer->headers['Allow'] ?? null], $method);
        }
    }

    public function testAPostThatNobodyVouchesForIsRefusedBeforeTheTicketIsLookedAt(): void
    {
        // Without osTicket there is no session, so no token can be right; and no ticket could be looked up.
        self::assertSame(403, self::answer('POST', 'tickets/1/rating')->status);
    }

    public function testOfANameWithTwoMethodsEachIsAnsweredAndAThirdIsToldBoth(): void
    {
        $answer = self::answer('PUT', 'tickets/1/questions');

        self::assertSame([405, 'GET, POST'], [$answer->status, $answer->headers['Allow'] ?? null]);
        self::assertSame(403, self::answer('POST', 'tickets/1/questions')->status, 'guarded as every POST');
    }

    private static function route(string $method): TicketRoute
    {
        return new class ($method) implements TicketRoute {
            public function __construct(private readonly string $method)
            {
            }

            public function method(): string
            {
                return $this->method;
            }

            public function answer(Request $request, Ticket $ticket, Staff $staff): Response
            {
                throw new \LogicException('must not be asked');
            }
        };
    }

    private static function answer(string $method, string $path): Response
    {
        $named = static fn (string $name): array => match ($name) {
            'rating' => [self::route('POST')],
            'questions' => [self::route('GET'), self::route('POST')],
            default => [],
        };

        return (new StaffRoutes(new Assets(__DIR__), new Audience(new StaffSettings()), $named, true))
            ->handle(Requests::make($method, $path, '{}'));
    }
}
