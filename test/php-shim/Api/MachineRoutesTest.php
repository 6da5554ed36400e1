<?php

declare(strict_types=1);

namespace FaiTest\Api;

use Fai\Api\Endpoint\Endpoint;
use Fai\Api\Endpoint\PlainEndpoint;
use Fai\Api\Endpoint\TicketEndpoint;
use Fai\Api\MachineRoutes;
use Fai\Host\Database;
use Fai\Settings\Settings;
use Fai\Store\CaptureFaults;
use FaiTest\Support\KeptSettings;
use PHPUnit\Framework\TestCase;

final class MachineRoutesTest extends TestCase
{
    /** @return array<string, array{string, array<string, string>, int|null}> path, scope by method, ticket id */
    public function routes(): array
    {
        $queue = ['POST' => 'queue:lease'];

        return [
            'leasing' => ['v1/queue/lease', $queue, null],
            'extending a lease' => ['v1/queue/extend', $queue, null],
            'acknowledging a lease' => ['v1/queue/ack', $queue, null],
            'releasing a lease' => ['v1/queue/release', $queue, null],
            'what staff ask of a ticket' => ['v1/tickets/42/questions', ['GET' => 'tickets:read'], 42],
            'answers to that' => ['v1/tickets/42/answers', ['PUT' => 'insights:write'], 42],
            'what may have to do with a ticket' => ['v1/tickets/42/candidates', ['POST' => 'tickets:read'], 42],
            'what is stored of a ticket' => ['v1/tickets/42/insights', [
                'GET' => 'insights:read',
                'PUT' => 'insights:write',
                'DELETE' => 'insights:write',
            ], 42],
        ];
    }

    /**
     * @dataProvider routes
     * @param array<string, string> $scopes
     */
    public function testEachMethodOfAPathAsksForItsScope(string $path, array $scopes, ?int $ticketId): void
    {
        $route = $this->table()->find($path);

        self::assertNotNull($route);
        self::assertSame(array_keys($scopes), $route->methods());
        self::assertSame($ticketId, $route->ticketId);
        foreach ($scopes as $method => $scope) {
            $endpoint = $route->endpoint($method);
            self::assertInstanceOf(Endpoint::class, $endpoint);
            self::assertSame($scope, $endpoint->scope(), "{$method} {$path}");
            self::assertInstanceOf($ticketId === null ? PlainEndpoint::class : TicketEndpoint::class, $endpoint);
        }
        self::assertNull($route->endpoint('PATCH'));
        self::assertNull($route->endpoint('get'), 'methods are case-sensitive (RFC 9110, 9.1)');
    }

    /** @return array<string, array{string}> */
    public function pathsOfNothing(): array
    {
        $paths = [
            '', 'v1', 'v1/', 'v1/tickets', 'v1/tickets/0/insights', 'v1/tickets/01/insights', 'v1/tickets/-1/insights',
            'v1/tickets/12345678901/insights', 'v1/tickets/42/insights/', "v1/tickets/42/insights\n", 'v1/tickets/{id}/insights',
            'v1/tickets/42/candidates/', 'v1/tickets/0/candidates', 'v1/candidates',
            'v1/queue', 'v1/queue/', 'v1/queue/Lease', 'v1/queue/42/lease', 'v1/queue/leases',
            'v2/tickets/42/insights', 'x/v1/tickets/42/insights', 'v1/tickets/42/Insights', 'v1/tickets/４２/insights',
        ];

        return array_combine($paths, array_map(static fn (string $path): array => [$path], $paths));
    }

    /** @dataProvider pathsOfNothing */
    public function testNothingElseIsAPath(string $path): void
    {
        self::assertNull($this->table()->find($path));
    }

    private function table(): MachineRoutes
    {
        $settings = Settings::read(static fn (): mixed => null);
        return new MachineRoutes($settings, new Database(new \mysqli()), new CaptureFaults(KeptSettings::of()));
    }
}
