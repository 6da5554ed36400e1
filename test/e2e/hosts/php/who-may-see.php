<?php

// Answers with what osTicket itself says of each agent and each ticket: whether they may see it and reply to it, whether the
// staff panel lets them in at all (class.auth.php:702), and what it says of nobody.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$allowed = $mayReply = $mayEnter = $nobody = array();
foreach ($wish['usernames'] as $username) {
    $staff = Staff::lookup(array('username' => $username)) ?: fail('no such agent');
    foreach ($wish['tickets'] as $name => $ticketId) {
        $ticket = Ticket::lookup((int) $ticketId) ?: fail('no such ticket');
        $allowed[$username][$name] = (bool) $ticket->checkStaffPerm($staff);
        $mayReply[$username][$name] = (bool) $ticket->checkStaffPerm($staff, Ticket::PERM_REPLY);
        $nobody[$name] = (bool) $ticket->checkStaffPerm(0);
    }
    $mayEnter[$username] = (bool) $staff->isActive();
}
answer(array('allowed' => $allowed, 'mayReply' => $mayReply, 'mayEnter' => $mayEnter, 'nobody' => $nobody));
