<?php

// Runs inside osTicket: makes many tickets, and a table that names them.

declare(strict_types=1);

require __DIR__ . '/../../e2e/hosts/php/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
db_query('CREATE TABLE bench_tickets (ticket_id INT PRIMARY KEY)');
db_query('DELETE FROM fai_event_queue');
for ($number = 0; $number < $wish['tickets']; $number++) {
    $errors = array();
    $vars = array('uid' => 1, 'subject' => 'Bench', 'message' => new HtmlThreadEntryBody('<p>Hello</p>'), 'deptId' => 1,
        'source' => 'API', 'ip' => '127.0.0.1', 'name' => 'Carla', 'email' => 'carla@customer.test');
    $ticket = Ticket::create($vars, $errors, 'api', false, false) ?: fail('ticket', $errors);
    db_query('INSERT INTO bench_tickets VALUES (' . (int) $ticket->getId() . ')');
}
answer(array('made' => $wish['tickets']));
