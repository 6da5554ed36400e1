<?php

// Runs inside osTicket (first argument: its folder). Creates tickets and answers them, turn and turn about with and
// without the plugin's handlers, and prints the medians as one Markdown row a line.

declare(strict_types=1);

require __DIR__ . '/../../e2e/hosts/php/boot.php';

$pairs = (int) ($argv[2] ?? 60);
$signals = new ReflectionProperty('Signal', 'subscribers');
$with = $signals->getValue();
$without = array_map(
    static fn (array $subscribers): array => array_filter($subscribers, static fn (array $one): bool => !isOurs($one[1])),
    $with,
);
$times = array('a new ticket' => array(), "a customer's message" => array(), 'a reply' => array(), 'closing' => array());

for ($turn = 0; $turn < 2 * $pairs + 2; $turn++) {
    $isWith = $turn % 2 === 0;
    $signals->setValue(null, $isWith ? $with : $without);
    $ticket = null;
    foreach (array_keys($times) as $what) {
        $startedAt = hrtime(true);
        $ticket = work($what, $ticket);
        // The first two only warm up.
        if ($turn > 1) {
            $times[$what][$isWith ? 'with' : 'without'][] = (hrtime(true) - $startedAt) / 1e6;
        }
    }
}
foreach ($times as $what => $both) {
    list($without, $with) = array(median($both['without']), median($both['with']));
    printf("| %s | %.2f ms | %.2f ms | %.3f |\n", $what, $without, $with, $with / $without);
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
