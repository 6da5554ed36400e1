<?php

// Answers with what osTicket itself says of each agent and each ticket.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$allowed = array();
foreach ($wish['usernames'] as $username) {
    $staff = Staff::lookup(array('username' => $username)) ?: fail('no such agent');
    foreach ($wish['tickets'] as $name => $ticketId) {
        $ticket = Ticket::lookup((int) $ticketId) ?: fail('no such ticket');
        $allowed[$username][$name] = (bool) $ticket->checkStaffPerm($staff);
    }
}
answer(array('allowed' => $allowed));
