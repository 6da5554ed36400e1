<?php

// Makes closed tickets, each with a message and a response, through core's own classes, so that its search knows them. The
// tickets come as JSON: subject, message, answer, number of the requester.

declare(strict_types=1);

require __DIR__ . '/../../e2e/hosts/php/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$support = (int) (Dept::getIdByName('Support') ?: fail('no department Support'));
$thisstaff = null;
$staff = Staff::lookup(1);
$users = array();
$ids = array();
foreach ($wish['tickets'] as $made) {
    $number = (int) $made['requester'];
    $users[$number] ??= User::fromVars(array('name' => "Requester Number$number", 'email' => "r$number@made.test"), true) ?: fail('user');
    $errors = array();
    $ticket = Ticket::create(array(
        'uid' => (int) $users[$number]->getId(),
        'name' => (string) $users[$number]->getName(),
        'email' => "r$number@made.test",
        'subject' => $made['subject'],
        'message' => new TextThreadEntryBody($made['message']),
        'deptId' => $support,
        'source' => 'API',
        'ip' => '',
    ), $errors, 'api', false, false) ?: fail('ticket', $errors);
    $ticket->postReply(array('response' => nl2br($made['answer']), 'poster' => $staff, 'staffId' => 1), $errors, false, false) ?: fail('reply', $errors);
    // The stock status 3 is "Closed".
    $ticket->setStatus(3, '', $errors, false, true) ?: fail('close', $errors);
    $ids[] = (int) $ticket->getId();
}
answer(array('ids' => $ids));
