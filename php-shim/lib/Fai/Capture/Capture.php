<?php

declare(strict_types=1);

namespace Fai\Capture;

use Fai\Host\Log;
use Fai\Host\Occurrence;
use Fai\Host\Signals;

/** Listens to the signals of the table. Whatever goes wrong on the way from there to the queue ends in {@see Signals}. */
final class Capture
{
    /** @param \Closure(): Recorder $makeRecorder called at most once a request, and only when something happened */
    public static function connect(\Closure $makeRecorder): void
    {
        $recorder = null;
        foreach (SignalTable::sources() as [$signal, $class]) {
            Signals::on($signal, $class, static function (object $object, mixed $data) use ($signal, $makeRecorder, &$recorder): void {
                $occurrence = Occurrence::of($signal, $object, $data);
                if ($occurrence === null) {
                    return;
                }
                if ($recorder === null) {
                    $recorder = $makeRecorder();
                    register_shutdown_function(self::finish(...), $recorder);
                }
                $recorder->hear($occurrence);
            });
        }
    }

    /** Runs after the page is done, also when it ended in an error; nothing catches what is thrown there. */
    private static function finish(Recorder $recorder): void
    {
        try {
            $recorder->finish();
        } catch (\Throwable $error) {
            Log::failure('capture_failed', $error);
        }
    }
}
