<?php

declare(strict_types=1);

namespace Fai\Host;

/** The one place that connects to osTicket's signals (class.signal.php). */
final class Signals
{
    /**
     * Calls the handler when the signal is sent for an object of the class (null: any). Whatever the handler throws
     * ends here: osTicket calls handlers in the middle of its own work and would not survive it.
     *
     * @param callable(object, mixed): void $handler takes what the signal is about, and the data that came with it
     */
    public static function on(string $signal, ?string $class, callable $handler): void
    {
        // `cron` is sent with nothing to be about (class.cron.php:122).
        \Signal::connect($signal, static function (?object $object, mixed $data = null) use ($signal, $handler): void {
            try {
                $handler($object ?? new \stdClass(), $data);
            } catch (\Throwable $error) {
                Log::failure('signal_' . $signal, $error);
            }
        }, $class);
    }

    /**
     * Calls the handler when the one object of that class and id has been deleted (class.orm.php:621).
     *
     * @param callable(): void $handler
     */
    public static function onDeletion(string $class, int $id, callable $handler): void
    {
        self::on('model.deleted', $class, static function (object $deleted) use ($id, $handler): void {
            if ($deleted instanceof \VerySimpleModel && (int) $deleted->get('id') === $id) {
                $handler();
            }
        });
    }
}
