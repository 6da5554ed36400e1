<?php

// Prints request bodies and what the shim's parser and validator make of each, one JSON line a body:
// php print-bodies.php SEED COUNT [ENTRY_ID]. Ends with status 1 at the first promise that is broken.

declare(strict_types=1);

use FaiTest\Support\Fuzz\Bodies;
use FaiTest\Support\Fuzz\BodyCheck;

require dirname(__DIR__, 2) . '/bootstrap.php';

ini_set('display_errors', 'stderr');
error_reporting(-1);
set_error_handler(static function (int $level, string $message, string $file, int $line): never {
    throw new ErrorException($message, 0, $level, $file, $line);
});

[, $seed, $count, $entryId] = [...$argv, null];
$bodies = new Bodies((int) $seed, $entryId === null ? null : (int) $entryId);
$check = new BodyCheck();
for ($number = 0; $number < (int) $count; $number++) {
    $body = $bodies->at($number);
    try {
        $answer = $check->of($body);
    } catch (Throwable $broken) {
        fwrite(STDERR, "seed {$seed}, body {$number} ({$body->shape}, {$body->kind}): {$broken}\n" . substr($body->bytes, 0, 2_000) . "\n");
        exit(1);
    }
    $line = [
        'shape' => $body->shape,
        'kind' => $body->kind,
        'type' => $body->contentType,
        'bytes' => base64_encode($body->bytes),
        'status' => $answer['status'],
        'code' => $answer['code'] ?? null,
        'errors' => $answer['errors'] ?? [],
        'value' => isset($answer['value']) ? (object) $answer['value'] : null,
    ];
    echo json_encode($line, JSON_THROW_ON_ERROR), "\n";
}
