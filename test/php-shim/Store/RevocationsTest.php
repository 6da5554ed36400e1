<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Api\RevokedHere;
use Fai\Host\DatabaseError;
use Fai\Store\Migrator;
use Fai\Store\Revocations;
use Fai\Store\Schema;
use FaiTest\Support\MariadbTestCase;

final class RevocationsTest extends MariadbTestCase
{
    private Revocations $revocations;

    protected function setUp(): void
    {
        parent::setUp();
        (new Migrator($this->database, new Schema($this->database)))->run();
        $this->revocations = new Revocations($this->database);
    }

    public function testATokenIsRevokedForEveryOtherRequestAtOnce(): void
    {
        $this->revocations->add('token-1', $this->in('1 HOUR'));

        self::assertTrue((new Revocations($this->otherRequest()))->has('token-1'));
        self::assertFalse($this->revocations->has('token-2'));
    }

    public function testIdsAreComparedLetterByLetter(): void
    {
        $this->revocations->add('Token-1', $this->in('1 HOUR'));

        self::assertFalse($this->revocations->has('token-1'));
    }

    public function testAnIdOfFullLengthIsKeptWhole(): void
    {
        $longest = str_repeat('x', 128);
        $this->revocations->add($longest, $this->in('1 HOUR'));

        self::assertTrue($this->revocations->has($longest));
        self::assertFalse($this->revocations->has(str_repeat('x', 127)));
    }

    public function testOfTwoEndsTheLaterOneCounts(): void
    {
        $this->revocations->add('token-1', '2999-01-01T00:00:00.123456Z');
        $this->revocations->add('token-1', $this->in('1 HOUR'));

        self::assertSame('2999-01-01 00:00:00', $this->endOf('token-1'));
    }

    public function testAnEndThatIsTooEarlyDoesNotLetTheTokenInAgain(): void
    {
        $this->revocations->add('token-1', '2001-01-01T00:00:00Z');
        $this->revocations->add('token-2', $this->in('1 HOUR'));

        self::assertTrue($this->revocations->has('token-1'), 'a token may live for a day');
    }

    public function testTokensThatHaveEndedAreForgotten(): void
    {
        for ($number = 0; $number < 150; $number++) {
            $this->database->execute('INSERT INTO fai_revoked_tokens VALUES (?, UTC_TIMESTAMP() - INTERVAL 1 SECOND)', ["old-{$number}"]);
        }
        $this->revocations->add('token-1', $this->in('1 HOUR'));
        self::assertSame('51', $this->stored(), 'a hundred at a time');

        $this->revocations->prune();
        self::assertSame('1', $this->stored());
    }

    public function testTheLookupIsByPrimaryKey(): void
    {
        $this->revocations->add('token-1', $this->in('1 HOUR'));
        $plan = $this->database->row("EXPLAIN SELECT 1 FROM fai_revoked_tokens WHERE jti = 'token-1'");

        self::assertSame(['const', 'PRIMARY'], [$plan['type'] ?? null, $plan['key'] ?? null]);
    }

    public function testWhereNobodyCanTellNoTokenPasses(): void
    {
        $this->connection->query('DROP TABLE fai_revoked_tokens');

        $this->expectException(DatabaseError::class);
        (new RevokedHere([], $this->revocations))->isRevoked('token-1');
    }

    public function testATokenOfTheSettingsIsRevokedWithoutAQuery(): void
    {
        $this->connection->query('DROP TABLE fai_revoked_tokens');

        self::assertTrue((new RevokedHere(['token-1'], $this->revocations))->isRevoked('token-1'));
    }

    private function in(string $interval): string
    {
        return (string) ($this->database->row("SELECT DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL {$interval}, '%Y-%m-%dT%H:%i:%sZ') AS at")['at'] ?? '');
    }

    private function endOf(string $jti): ?string
    {
        return $this->database->row('SELECT expires_at FROM fai_revoked_tokens WHERE jti = ?', [$jti])['expires_at'] ?? null;
    }

    private function stored(): ?string
    {
        return $this->database->row('SELECT COUNT(*) AS n FROM fai_revoked_tokens')['n'] ?? null;
    }
}
