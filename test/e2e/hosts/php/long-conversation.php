<?php

// Makes a ticket with as many messages as asked for and answers with its id.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$customer = User::lookupByEmail('carla@customer.test');
$errors = array();
$ticket = Ticket::create(array(
    'uid' => $customer->getId(), 'name' => (string) $customer->getName(), 'email' => 'carla@customer.test', 'subject' => 'A long story',
    'message' => new HtmlThreadEntryBody('<p>1</p>'), 'deptId' => Dept::getIdByName('Support'), 'source' => 'API', 'ip' => '127.0.0.1',
), $errors, 'api', false, false) ?: fail('ticket', $errors);
$thread = $ticket->getThread();
for ($number = 2; $number <= $wish['entries']; $number++) {
    $body = new HtmlThreadEntryBody("<p>$number</p>" . str_repeat('<i>x</i>', (int) $wish['padding']));
    $entry = $number % 3 === 0
        ? ResponseThreadEntry::add(array('threadId' => $thread->getId(), 'staffId' => 1, 'response' => $body))
        : MessageThreadEntry::add(array('threadId' => $thread->getId(), 'userId' => $customer->getId(), 'message' => $body));
    $entry ?: fail("entry $number");
}
answer(array('ticketId' => (int) $ticket->getId()));
