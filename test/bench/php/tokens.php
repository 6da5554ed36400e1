<?php

// How many tokens one process verifies in a second: RS256 with a key of 2048 bits, header, signature and every claim.
// Prints one Markdown row. Argument: seconds.

declare(strict_types=1);

use FaiTest\Support\SampleToken;

require __DIR__ . '/../../php-shim/bootstrap.php';

$token = SampleToken::with();
$verifier = SampleToken::verifier();
$rates = [];
for ($second = 0; $second <= (int) ($argv[1] ?? 5); $second++) {
    $verified = 0;
    $startedAt = hrtime(true);
    while (hrtime(true) - $startedAt < 1e9) {
        $verifier->verify($token);
        $verified++;
    }
    $rates[] = $verified;
}
// The first second only warms up.
array_shift($rates);
sort($rates);
printf("| tokens verified a second, median of %d seconds (least, most) | %s (%s, %s) |\n", count($rates), ...array_map(
    'number_format',
    [$rates[intdiv(count($rates), 2)], $rates[0], $rates[count($rates) - 1]],
));
