<?php

// Runs inside osTicket (first argument: its folder). Creates tickets and answers them, by turns without the plugin's
// handlers, without them once more (which shows how far chance goes) and with them. Prints one Markdown row a line: medians,
// the ratios to the first, and where 95 % of resampled runs put them.

declare(strict_types=1);

require __DIR__ . '/../../e2e/hosts/php/boot.php';

$rounds = (int) ($argv[2] ?? 60);
$signals = new ReflectionProperty('Signal', 'subscribers');
$with = $signals->getValue();
$without = array_map(
    static fn (array $subscribers): array => array_filter($subscribers, static fn (array $one): bool => !isOurs($one[1])),
    $with,
);
$arms = array('without' => $without, 'again' => $without, 'with' => $with);
$times = array('a new ticket' => array(), "a customer's message" => array(), 'a reply' => array(), 'closing' => array());

// The first rounds only warm up.
for ($round = -3; $round < $rounds; $round++) {
    $names = array_keys($arms);
    shuffle($names);
    foreach ($names as $name) {
        $signals->setValue(null, $arms[$name]);
        $ticket = null;
        foreach (array_keys($times) as $what) {
            $startedAt = hrtime(true);
            $ticket = work($what, $ticket);
            if ($round >= 0) {
                $times[$what][$name][] = (hrtime(true) - $startedAt) / 1e6;
            }
        }
    }
}
foreach ($times as $what => $all) {
    printf("| %s | %.2f ms | %.2f ms | %s | %s |\n", $what, median($all['without']), median($all['with']), ratio($all['with'], $all['without']), ratio($all['again'], $all['without']));
}

/** Ratio of the medians, and its 95 % interval by a bootstrap over rounds. */
function ratio(array $of, array $to): string
{
    $drawn = array();
    for ($sample = 0; $sample < 1000; $sample++) {
        $rounds = array_map(static fn (): int => random_int(0, count($of) - 1), $of);
        $drawn[] = median(array_map(static fn (int $round): float => $of[$round], $rounds)) / median(array_map(static fn (int $round): float => $to[$round], $rounds));
    }
    sort($drawn);
    return sprintf('%.3f (%.3f to %.3f)', median($of) / median($to), $drawn[25], $drawn[974]);
}

function isOurs($handler): bool
{
    return $handler instanceof Closure && str_contains((string) (new ReflectionFunction($handler))->getFileName(), 'plugins/fai/');
}

function work(string $what, ?Ticket $ticket): Ticket
{
    $errors = array();
    switch ($what) {
        case 'a new ticket':
            $vars = array('uid' => 1, 'subject' => 'Bench', 'message' => new HtmlThreadEntryBody('<p>Hello</p>'), 'deptId' => 1,
                'source' => 'API', 'ip' => '127.0.0.1', 'name' => 'Carla', 'email' => 'carla@customer.test');
            return Ticket::create($vars, $errors, 'api', false, false) ?: fail($what, $errors);
        case "a customer's message":
            $ticket->postMessage(array('userId' => 1, 'message' => '<p>More</p>'), 'API', false) ?: fail($what);
            return $ticket;
        case 'a reply':
            $ticket->postReply(array('response' => '<p>Thanks</p>', 'staffId' => 1), $errors, false, false) ?: fail($what, $errors);
            return $ticket;
        default:
            $ticket->setStatus(3, '', $errors) ?: fail($what, $errors);
            return $ticket;
    }
}

function median(array $values): float
{
    sort($values);
    return $values[intdiv(count($values), 2)];
}
