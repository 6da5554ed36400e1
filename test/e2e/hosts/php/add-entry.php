<?php

// Adds one entry to a ticket, as a customer's mail, an agent's answer or note would, and answers with its id.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$ticket = Ticket::lookup((int) $wish['ticketId']) ?: fail('no such ticket');
$body = '<p>' . htmlspecialchars($wish['text']) . '</p>';
$errors = array();
switch ($wish['type']) {
    case 'M':
        $entry = $ticket->postMessage(array('userId' => $ticket->getUserId(), 'message' => $body), 'Web', false);
        break;
    case 'R':
        $entry = $ticket->postReply(array('response' => $body, 'staffId' => 1), $errors, false, false);
        break;
    default:
        $entry = $ticket->postNote(array('note' => $body), $errors, 'SYSTEM', false);
}
$entry ?: fail('not posted', $errors);
answer(array('entryId' => (int) $entry->getId()));
