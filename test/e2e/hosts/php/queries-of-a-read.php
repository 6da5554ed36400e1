<?php

// Answers with the number of statements the server counts for one answer of `GET tickets/{id}`.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$questions = function (): int {
    return (int) db_fetch_row(db_query("SHOW SESSION STATUS LIKE 'Questions'"))[1];
};
$before = $questions();
$ticket = Fai\Host\Ticket::find((int) $wish['ticketId']);
$request = new Fai\Host\Request('GET', '', false, array(), fn () => '', fn () => array());
$answer = (new Fai\Api\Endpoint\GetTicket(true))->answer($request, $ticket);
answer(array('queries' => $questions() - $before - 1, 'entries' => count(json_decode($answer->body)->entries), 'bytes' => strlen($answer->body)));
