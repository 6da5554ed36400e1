<?php

declare(strict_types=1);

namespace FaiTest\Api\Json;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use FaiTest\Support\Mutations;
use PHPUnit\Framework\TestCase;

/** Texts of a megabyte that are made to be slow, deep or too much for regular expressions. */
final class LargeJsonTest extends TestCase
{
    private const BYTES = 1_048_576;

    /** @dataProvider texts */
    public function testAMegabyteIsEitherDecodedOrRefusedWithItsReason(
        ?string $reason,
        string $unit,
        string $before,
        string $after,
    ): void {
        $times = intdiv(self::BYTES - strlen($before . $after), strlen($unit));
        $json = $before . str_repeat($unit, $times) . $after;
        try {
            StrictJson::decode($json);
            $found = null;
        } catch (MalformedJson $malformed) {
            $found = $malformed->reason;
        }
        self::assertSame($reason, $found);
    }

    /** @return array<string, array{?string, string, string, string}> reason, what is repeated, before and behind it */
    public function texts(): array
    {
        return [
            'one long text' => [null, 'a', '["', '"]'],
            'one long text of escapes' => [null, '\\n', '["', '"]'],
            'one long text of backslashes' => [null, '\\\\', '["', '"]'],
            'one long name of escapes' => [null, '\\u0061', '{"', '":1}'],
            'many texts' => [null, '"",', '[', '""]'],
            'many numbers' => [null, '1,', '[', '1]'],
            'many small objects' => [null, '{"a":1},', '[', '{}]'],
            'white space' => [null, ' ', '[', ']'],
            'white space behind a text' => [null, ' ', '["a"', ']'],
            'one name again and again' => ['duplicate_member', '"a":1,', '{', '"a":1}'],
            'open brackets' => ['too_deep', '[', '', ''],
            'open objects' => ['too_deep', '{"a":', '', ''],
            'closing brackets' => ['syntax', ']', '', ''],
            'open texts' => ['syntax', '\\"', '["', ''],
            'quotation marks' => ['syntax', '"', '', ''],
            'only backslashes' => ['syntax', '\\', '', ''],
            'colons' => ['syntax', '"a":', '', ''],
        ];
    }

    public function testNamesMadeToCollideInPhpsHashTablesAreRefusedBeforeTheyCost(): void
    {
        // "Ez" and "FY" have the same hash, and so has every text put together from as many of them.
        $names = [''];
        for ($round = 0; $round < 14; $round++) {
            $names = array_merge(
                array_map(static fn (string $name): string => $name . 'Ez', $names),
                array_map(static fn (string $name): string => $name . 'FY', $names),
            );
        }
        $this->expectException(MalformedJson::class);
        $this->expectExceptionMessage('too_many_members');
        StrictJson::decode('{"' . implode('":0,"', $names) . '":0}');
    }

    public function testWhatIsDecodedIsWhatPhpDecodesAndNothingElseEscapes(): void
    {
        $json = '{"a":{"b":[1,2.5,"x\u00e9\n",{"c":null,"d":true}],"e":""},"f":[[],{}],"\u0061b":"\ud83d\ude00"}';
        self::assertEquals(json_decode($json), StrictJson::decode($json));
        $mutations = new Mutations(20_261_121);
        for ($round = 0; $round < 20_000; $round++) {
            $damaged = $mutations->mutate($json);
            try {
                self::assertEquals(json_decode($damaged, false, 17), StrictJson::decode($damaged));
                self::assertSame(JSON_ERROR_NONE, json_last_error());
            } catch (MalformedJson $malformed) {
                self::assertNotSame('', $malformed->reason);
            }
        }
    }
}
