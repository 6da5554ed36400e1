<?php

declare(strict_types=1);

namespace FaiTest\Support\Crowd;

use Fai\Host\Database;
use FaiTest\Support\PrivateServer;

/** Restarts a crowd's database server, each time the crowd has changed so many tickets. */
final class Restarts
{
    /**
     * @param \Closure(): Database $connect
     * @param array<int, int>      $after   how many changes have to be there, by the signal that ends the server then
     */
    public function __construct(
        private readonly PrivateServer $server,
        private readonly \Closure $connect,
        private array $after,
    ) {
    }

    /** Restarts the server when it is time; true while there is a restart to come. */
    public function next(): bool
    {
        $signal = array_key_first($this->after);
        if ($signal !== null && (int) ($this->connect)()->row('SELECT SUM(version) AS n FROM changes')['n'] >= $this->after[$signal]) {
            $this->server->restart($signal);
            unset($this->after[$signal]);
        }
        return $this->after !== [];
    }
}
