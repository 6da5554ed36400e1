<?php

// Deletes a ticket through osTicket's own class, as the "Delete" of the staff panel does.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$thisstaff = Staff::lookup(1);
$ticket = Ticket::lookup((int) $wish['ticketId']) ?: fail('no such ticket');
// Where fields of the form were changed, core's table of them may be gone (class.dynamic_forms.php:348), and with it what is asked of it.
if (!db_num_rows(db_query("SHOW TABLES LIKE '" . TABLE_PREFIX . "ticket__cdata'"))) {
    $ticket->ht['cdata'] = null;
}
$ticket->delete('') ?: fail('not deleted');
answer(array('deleted' => true));
