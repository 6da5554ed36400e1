<?php

// Fills a fresh helpdesk: agents, a customer with a login, tickets. Reads names and passwords from standard input.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);

$support = Dept::getIdByName('Support') ?: fail('no department Support');
$sales = Dept::getIdByName('Sales') ?: fail('no department Sales');
// The stock roles: 1 is All Access, 4 is View only.
$places = array(
    'supportAgent' => array($support, 1),
    'salesAgent' => array($sales, 1),
    'supportViewer' => array($support, 4),
);

$agents = array();
foreach ($places as $key => list($department, $role)) {
    $agent = Staff::create();
    $errors = array();
    $vars = $wish[$key] + array('dept_id' => $department, 'role_id' => $role, 'perms' => array());
    $vars += array('passwd1' => $wish[$key]['password']);
    $agent->update($vars, $errors) ?: fail("agent $key", $errors);
    $agents[$key] = (int) $agent->getId();
}

$customer = User::fromVars(array('name' => $wish['customer']['name'], 'email' => $wish['customer']['email']), true)
    ?: fail('customer');
$errors = array();
UserAccount::register($customer, array(
    'passwd1' => $wish['customer']['password'],
    'passwd2' => $wish['customer']['password'],
    'backend' => 'client',
    'timezone' => 'Europe/Berlin',
), $errors) ?: fail('customer account', $errors);

function ticket(string $subject, string $message, int $department, int $customerId): Ticket
{
    $errors = array();
    $vars = array(
        'uid' => $customerId,
        'subject' => $subject,
        'message' => new HtmlThreadEntryBody($message),
        'deptId' => $department,
        'source' => 'API',
        'ip' => '127.0.0.1',
    );
    $user = User::lookup($customerId);
    $vars += array('name' => (string) $user->getName(), 'email' => (string) $user->getEmail());
    return Ticket::create($vars, $errors, 'api', false, false) ?: fail("ticket $subject", $errors);
}

$customerId = (int) $customer->getId();
$staff = Staff::lookup($agents['supportAgent']);
$main = ticket('Crate 7 never arrived', '<p>Hello, crate 7 of our order never arrived.</p>', $support, $customerId);
$errors = array();
$main->postReply(array('response' => '<p>We are asking the carrier.</p>', 'poster' => $staff,
    'staffId' => $staff->getId()), $errors, false, false) ?: fail('reply', $errors);
$main->postNote(array('note' => '<p>Carrier says Thursday.</p>', 'title' => 'Carrier'), $errors, $staff, false)
    ?: fail('note', $errors);
$main->postMessage(array('userId' => $customerId, 'message' => '<p>Any news? We need it by Friday.</p>'), 'Web', false)
    ?: fail('message');

$tickets = array('main' => $main->getId());
$tickets['plain'] = ticket('A ticket without a result', '<p>Nothing to see.</p>', $support, $customerId)->getId();
$tickets['sales'] = ticket('Price list please', '<p>Please send prices.</p>', $sales, $customerId)->getId();
$spare = array();
for ($number = 1; $number <= 8; $number++) {
    $spare[] = (int) ticket("Spare ticket $number", "<p>Spare text $number.</p>", $support, $customerId)->getId();
}

// Task::create asks the acting agent for a permission.
$thisstaff = Staff::lookup(1);
$task = Task::create(array(
    'object_id' => $main->getId(),
    'object_type' => ObjectModel::OBJECT_TYPE_TICKET,
    'default_formdata' => array('title' => 'Call the carrier'),
    'internal_formdata' => array('dept_id' => $support),
    'description' => 'Ask for crate 7.',
)) ?: fail('task');

answer(array('tickets' => array_map('intval', $tickets), 'spare' => $spare, 'task' => (int) $task->getId()));
