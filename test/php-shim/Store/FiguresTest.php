<?php

declare(strict_types=1);

namespace FaiTest\Store;

use FaiTest\Support\StoreTestCase;

final class FiguresTest extends StoreTestCase
{
    public function testTotalsAreKeptByModelWhateverItsNameIsWrittenWith(): void
    {
        $this->figures->add('zeta', 'écrivain 😀', 'up');
        $this->figures->add('acme', "o'model", 'inserted', 3);
        $this->figures->add('acme', "o'model", 'inserted');
        $this->figures->add('acme', "o'model", 'copied');

        self::assertSame([
            ['provider' => 'acme', 'name' => "o'model", 'figures' => ['copied' => 1, 'inserted' => 4]],
            ['provider' => 'zeta', 'name' => 'écrivain 😀', 'figures' => ['up' => 1]],
        ], $this->figures->byModel());
    }

    public function testTwoModelsWithTheSameWordsElsewhereAreTwo(): void
    {
        $this->figures->add('a', 'b c', 'up');
        $this->figures->add('a b', 'c', 'up');

        self::assertCount(2, $this->figures->byModel());
    }

    public function testATotalNeverFallsBelowNothing(): void
    {
        $this->figures->add('acme', 'one', 'down', -1);
        self::assertSame(0, $this->figures->byModel()[0]['figures']['down']);

        $this->figures->add('acme', 'one', 'down');
        $this->figures->add('acme', 'one', 'down', -5);
        self::assertSame(0, $this->figures->byModel()[0]['figures']['down']);
    }

    public function testAtFirstThereAreNone(): void
    {
        self::assertSame([], $this->figures->byModel());
    }
}
