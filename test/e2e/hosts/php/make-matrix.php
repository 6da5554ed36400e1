<?php

// Makes, in one go, agents of every kind and a ticket for each way in which somebody may come to see it. All tickets but
// the first lie in a department that no agent belongs to. What may be seen is for who-may-see.php to say: this process
// has old models cached.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);

$support = (int) (Dept::getIdByName('Support') ?: fail('no department Support'));
$sales = (int) (Dept::getIdByName('Sales') ?: fail('no department Sales'));
$customer = User::lookupByEmail($wish['customer']) ?: fail('no such customer');
$thisstaff = Staff::lookup(1);

function department(string $name): int
{
    $department = Dept::create(array('name' => $name, 'flags' => Dept::FLAG_ACTIVE, 'signature' => '', 'ispublic' => 1));
    $department->save() ?: fail("department $name");
    return (int) $department->getId();
}

$vault = department('Vault ' . uniqid());
// An agent belongs to some department, also one who has access to no ticket there is.
$attic = department('Attic ' . uniqid());

$team = Team::create(array('name' => 'Readers ' . uniqid(), 'flags' => Team::FLAG_ENABLED));
$team->save() ?: fail('team');
$teamId = (int) $team->getId();

// The stock roles: 1 is All Access, 4 is View only.
$kinds = array(
    'member' => array('dept_id' => $support, 'role_id' => 1, 'teams' => array($teamId)),
    'viewer' => array('dept_id' => $support, 'role_id' => 4),
    'extended' => array('dept_id' => $sales, 'role_id' => 1, 'dept_access' => array($support), 'dept_access_role' => array($support => 4)),
    'limited' => array('dept_id' => $support, 'role_id' => 1, 'assigned_only' => 1, 'teams' => array($teamId)),
    'outsider' => array('dept_id' => $sales, 'role_id' => 1),
    'administrator' => array('dept_id' => $attic, 'role_id' => 1, 'isadmin' => '1'),
    'locked' => array('dept_id' => $support, 'role_id' => 1, 'teams' => array($teamId)),
    'lockedAdministrator' => array('dept_id' => $support, 'role_id' => 1, 'isadmin' => '1'),
);
$agents = array();
foreach ($kinds as $kind => $vars) {
    $agent = Staff::create();
    $errors = array();
    $username = strtolower("m.$kind");
    $vars += array('firstname' => ucfirst($kind), 'lastname' => 'Matrix', 'username' => $username, 'email' => "$username@matrix.test",
        'passwd1' => $wish['password'], 'perms' => array());
    $agent->update($vars, $errors) ?: fail("agent $kind", $errors);
    $errors and fail("agent $kind", $errors);
    $agents[$kind] = $agent;
}

function ticket(User $customer, int $department, string $relation): Ticket
{
    $errors = array();
    $vars = array(
        'uid' => (int) $customer->getId(),
        'name' => (string) $customer->getName(),
        'email' => (string) $customer->getEmail(),
        'subject' => "Of the matrix: $relation",
        'message' => new HtmlThreadEntryBody('<p>Hello.</p>'),
        'deptId' => $department,
        'source' => 'API',
        'ip' => '127.0.0.1',
    );
    return Ticket::create($vars, $errors, 'api', false, false) ?: fail("ticket $relation", $errors);
}

$tickets = array('own' => ticket($customer, $support, 'own'));
$relations = array('other', 'assigned', 'assignedToViewer', 'assignedToAdministrator', 'assignedToLocked', 'assignedAndClosed', 'team',
    'referredToAgent', 'referredToDepartment', 'referredToTeam');
foreach ($relations as $relation) {
    $tickets[$relation] = ticket($customer, $vault, $relation);
}
$assigned = array('assigned' => 'member', 'assignedToViewer' => 'viewer', 'assignedToAdministrator' => 'administrator',
    'assignedToLocked' => 'locked', 'assignedAndClosed' => 'member');
foreach ($assigned as $relation => $kind) {
    $tickets[$relation]->setStaffId($agents[$kind]->getId()) ?: fail("assign $relation");
}
// Nobody closes it, or core would ask for a permission and assign it to whoever did (class.ticket.php:1497, 1529).
$administrator = $thisstaff;
$thisstaff = null;
$errors = array();
// The stock status 3 is "Closed".
$tickets['assignedAndClosed']->setStatus(3, '', $errors, false, true) ?: fail('close', $errors);
$thisstaff = $administrator;
// Closing refers a ticket to whom it was assigned (class.ticket.php:1581), which is another relation than the one meant here.
ThreadReferral::objects()->filter(array('thread_id' => $tickets['assignedAndClosed']->getThreadId()))->delete();
$tickets['team']->setTeamId($teamId) ?: fail('assign to the team');
$tickets['referredToAgent']->getThread()->refer($agents['member']) ?: fail('refer to the agent');
$tickets['referredToDepartment']->getThread()->refer(Dept::lookup($support)) ?: fail('refer to the department');
$tickets['referredToTeam']->getThread()->refer($team) ?: fail('refer to the team');

$ids = array_map(function ($model) {
    return (int) $model->getId();
}, $tickets);
$usernames = array_map(function ($agent) {
    return (string) $agent->getUserName();
}, $agents);
$entries = array_map(function ($ticket) {
    return (int) $ticket->getThread()->getEntries()->first()->getId();
}, $tickets);
answer(array('tickets' => $ids, 'entries' => $entries, 'usernames' => $usernames, 'departments' => array($vault, $attic), 'team' => $teamId));
