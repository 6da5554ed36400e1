<?php

declare(strict_types=1);

namespace FaiTest\Store;

use Fai\Host\InstanceConfig;
use Fai\Store\KnownFields;
use FaiTest\Support\KeptSettings;
use PHPUnit\Framework\TestCase;

final class KnownFieldsTest extends TestCase
{
    /** How often the forms were looked through. */
    private int $looks = 0;

    /** @var array<int, string> names by id, as the helpdesk has them */
    private array $fields = [];

    public function testWhereThereAreNoneThatIsFoundOutOnce(): void
    {
        $config = KeptSettings::of();
        KnownFields::begin($config);
        for ($request = 0; $request < 3; $request++) {
            self::assertSame([], $this->known($config)->all());
        }
        self::assertSame(1, $this->looks);
    }

    public function testFieldsAreKnownByWhatTheyHoldAlsoFromSeveralForms(): void
    {
        $this->fields = [7 => 'Ticket-Summary', 9 => 'ticket-summary', 12 => 'ai-title'];
        $config = KeptSettings::of();
        $expected = [7 => 'summary', 9 => 'summary', 12 => 'title'];

        self::assertSame([$expected, $expected], [$this->known($config)->all(), $this->known($config)->all()]);
        self::assertSame(1, $this->looks);
    }

    public function testAfterAFieldHasChangedTheyAreFoundAnew(): void
    {
        $config = KeptSettings::of();
        $known = $this->known($config);
        $known->all();
        $this->fields = [7 => 'ticket-summary'];
        $known->forget();
        $known->forget();

        self::assertSame([7 => 'summary'], $known->all());
        self::assertSame(2, $this->looks);
    }

    public function testAfterTheNamesInTheSettingsHaveChangedToo(): void
    {
        $this->fields = [7 => 'ticket-summary', 8 => 'other'];
        $config = KeptSettings::of();
        $this->known($config)->all();

        self::assertSame([8 => 'summary'], $this->known($config, ['summary' => 'other'])->all());
        self::assertSame(2, $this->looks);
    }

    public function testWithoutNamesNobodyLooks(): void
    {
        self::assertSame([], $this->known(KeptSettings::of(), [])->all());
        self::assertSame(0, $this->looks);
    }

    /** @dataProvider broken */
    public function testWhatIsKeptAndCannotBeReadIsFoundAnew(string $kept): void
    {
        $this->fields = [7 => 'ticket-summary'];

        self::assertSame([7 => 'summary'], $this->known(KeptSettings::of([KnownFields::KEY => $kept]))->all());
    }

    /** @return list<array{string}> */
    public static function broken(): array
    {
        return [[''], ['x'], ['[]'], ['{"of":1}'], ['{"of":"","fields":[]}'], ['{"fields":[{"id":"7","holds":"summary"}]}']];
    }

    /** @param array<string, string> $names */
    private function known(InstanceConfig $config, array $names = ['summary' => 'ticket-summary', 'title' => 'ai-title']): KnownFields
    {
        return new KnownFields($config, $names, function (array $wanted): array {
            $this->looks++;
            return array_filter($this->fields, static fn (string $name): bool => in_array(strtolower($name), $wanted, true));
        });
    }
}
