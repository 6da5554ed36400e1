<?php

// Deletes what make-matrix.php made, through osTicket's own classes.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$thisstaff = Staff::lookup(1);
foreach ($wish['tickets'] as $ticketId) {
    $ticket = Ticket::lookup((int) $ticketId) ?: fail('no such ticket');
    $ticket->delete('') ?: fail('ticket not deleted');
}
foreach ($wish['usernames'] as $username) {
    $agent = Staff::lookup(array('username' => $username)) ?: fail('no such agent');
    $agent->delete() ?: fail('agent not deleted');
}
$team = Team::lookup((int) $wish['team']) ?: fail('no such team');
$team->delete() ?: fail('team not deleted');
foreach ($wish['departments'] as $departmentId) {
    $department = Dept::lookup((int) $departmentId) ?: fail('no such department');
    $department->delete() ?: fail('department not deleted');
}
answer(array('removed' => true));
