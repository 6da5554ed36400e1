<?php

// Deletes a ticket through osTicket's own class, as the "Delete" of the staff panel does.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$thisstaff = Staff::lookup(1);
// Where a field of the form was changed, core's table of fields may be gone until its cron makes it again (class.dynamic_forms.php:315).
TicketForm::ensureDynamicDataView(true);
$ticket = Ticket::lookup((int) $wish['ticketId']) ?: fail('no such ticket');
$ticket->delete('') ?: fail('not deleted');
answer(array('deleted' => true));
