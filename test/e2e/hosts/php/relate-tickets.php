<?php

// Makes one ticket for each way in which an agent may come to see it, all but the first in a department that is not
// theirs. Who may see them is for who-may-see.php to say: this process has old models cached.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);

$support = (int) (Dept::getIdByName('Support') ?: fail('no department Support'));
$sales = (int) (Dept::getIdByName('Sales') ?: fail('no department Sales'));
$agent = Staff::lookup(array('username' => $wish['agent'])) ?: fail('no such agent');
$customer = User::lookupByEmail($wish['customer']) ?: fail('no such customer');
$thisstaff = Staff::lookup(1);

function ticket(User $customer, int $department, string $relation): Ticket
{
    $errors = array();
    $vars = array(
        'uid' => (int) $customer->getId(),
        'name' => (string) $customer->getName(),
        'email' => (string) $customer->getEmail(),
        'subject' => "For a test: $relation",
        'message' => new HtmlThreadEntryBody('<p>Hello.</p>'),
        'deptId' => $department,
        'source' => 'API',
        'ip' => '127.0.0.1',
    );
    return Ticket::create($vars, $errors, 'api', false, false) ?: fail("ticket $relation", $errors);
}

$team = Team::create(array('name' => 'Readers ' . uniqid(), 'flags' => Team::FLAG_ENABLED));
$team->save() ?: fail('team');
$member = new TeamMember(array('team_id' => $team->getId(), 'staff_id' => $agent->getId(), 'flags' => 0));
$member->save() ?: fail('team member');

$tickets = array('own' => ticket($customer, $support, 'own'));
foreach (array('other', 'assigned', 'team', 'referred') as $relation) {
    $tickets[$relation] = ticket($customer, $sales, $relation);
}
$tickets['assigned']->setStaffId($agent->getId()) ?: fail('assign');
$tickets['team']->setTeamId($team->getId()) ?: fail('assign to the team');
$tickets['referred']->getThread()->refer($agent) ?: fail('refer');

$ids = array_map(function ($ticket) {
    return (int) $ticket->getId();
}, $tickets);
answer(array('tickets' => $ids));
