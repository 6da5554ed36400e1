<?php

// Makes a ticket with all that a conversation may hold: an edit, a note, an attachment, a body too long for its column, a
// merged ticket, a collaborator, custom fields, a customer with a language and an organization, canned responses and FAQ
// articles that may and may not be told. Answers with the ids.

declare(strict_types=1);

require __DIR__ . '/boot.php';
require_once INCLUDE_DIR . 'class.thread_actions.php';
require_once INCLUDE_DIR . 'class.faq.php';
require_once INCLUDE_DIR . 'class.canned.php';

$wish = json_decode(stream_get_contents(STDIN), true);
$thisstaff = Staff::lookup(1);
$support = Dept::getIdByName('Support');
$sales = Dept::getIdByName('Sales');
$errors = array();

$organization = Organization::create(array('name' => 'Harbour Ltd'));
$organization->save();
$customer = User::lookupByEmail('carla@customer.test');
$customer->setOrganization($organization);
$account = $customer->getAccount();
$account->set('lang', 'pt_BR');
$account->save();
$colleague = User::fromVars(array('name' => 'Carlo Colleague', 'email' => 'carlo@customer.test'), true);

$form = DynamicForm::objects()->filter(array('type' => 'T'))->first();
$flags = array(
    'crate' => DynamicFormField::FLAG_ENABLED | DynamicFormField::FLAG_AGENT_VIEW | DynamicFormField::FLAG_AGENT_EDIT,
    'invisible' => DynamicFormField::FLAG_ENABLED,
);
foreach (array('crate' => 'Crate <number>', 'invisible' => 'Invisible') as $name => $label) {
    // Two fields of one name, and core cannot make its table of them any more (class.dynamic_forms.php:341).
    if (!DynamicFormField::objects()->filter(array('form_id' => $form->id, 'name' => $name))->exists()) {
        DynamicFormField::create(array(
            'form_id' => $form->id, 'type' => 'text', 'label' => $label, 'name' => $name, 'sort' => 90,
            'flags' => $flags[$name],
        ))->save();
    }
}

function ticket(string $subject, string $message, int $department, User $user, array $more = array()): Ticket
{
    $errors = array();
    return Ticket::create(array(
        'uid' => $user->getId(), 'name' => (string) $user->getName(), 'email' => (string) $user->getEmail(),
        'subject' => $subject, 'message' => new HtmlThreadEntryBody($message), 'deptId' => $department, 'source' => 'API',
        'ip' => '127.0.0.1',
    ) + $more, $errors, 'api', false, false) ?: fail("ticket $subject", $errors);
}

$ticket = ticket('Crate 7 & crate 8', '<p>First <b>version</b>.</p>', $support, $customer);
foreach (DynamicFormEntry::forTicket($ticket->getId(), true) as $filled) {
    $filled->addMissingFields();
    $filled->setAnswer('crate', 'C-7 "north"');
    $filled->setAnswer('invisible', 'nobody sees this');
    $filled->save();
}
$ticket->addCollaborator($colleague, array(), $errors);
$first = fn (Ticket $of) => ThreadEntry::objects()->filter(array('thread_id' => $of->getThreadId()))->order_by('id')->first();
$original = $first($ticket);

$reply = $ticket->postReply(array('response' => '<p>We are asking.</p>', 'poster' => $thisstaff, 'staffId' => 1), $errors, false, false);
$note = $ticket->postNote(array('note' => '<p>Internal: carrier lost it.</p>'), $errors, $thisstaff, false);
$withFile = $ticket->postMessage(array('userId' => $customer->getId(), 'message' => '<p>See the file.</p>'), 'Web', false);
$contents = array('name' => 'crate list.csv', 'type' => 'text/csv', 'data' => 'crate;where');
$withFile->createAttachment(array('id' => AttachmentFile::create($contents)->getId()));
$long = $ticket->postMessage(array('userId' => $customer->getId(),
    'message' => '<p>' . str_repeat('långer ', 12000) . '</p><p>THE END</p>'), 'Web', false);

$_POST['body'] = '<p>Second version.</p>';
$edit = (new TEA_EditThreadEntry($original))->updateEntry();

$other = ticket('Crate 7 again', '<p>Asked from another address.</p>', $support, $colleague);
$moved = $first($other);
Ticket::merge(array('tids' => array($ticket->getNumber(), $other->getNumber()), 'combine' => 1, 'participants' => 'all',
    'childStatusId' => TicketStatus::objects()->filter(array('state' => 'closed'))->first()->getId()));

foreach (array(array('Ours', $support, 1), array('Everybody\'s', 0, 1), array('Of sales', $sales, 1), array('Disabled', $support, 0)) as $one) {
    $canned = Canned::create(array('title' => $one[0] . ' canned', 'response' => '<p>' . $one[0] . '</p>', 'dept_id' => $one[1]));
    $canned->save();
    $canned->isenabled = $one[2];
    $canned->save();
}
$cfg->set('enable_kb', 1);
foreach (array('Public' => 1, 'Private' => 0) as $kind => $isPublic) {
    $category = Category::create(array('name' => $kind . ' category', 'ispublic' => $isPublic, 'description' => ''));
    $category->save();
    foreach (array('published' => 1, 'draft' => 0) as $state => $isPublished) {
        $article = FAQ::create(array('question' => "$kind $state", 'answer' => str_repeat('ü', 5000), 'ispublished' => $isPublished,
            'category_id' => $category->getId()));
        $article->save();
    }
}

answer(array(
    'ticketId' => (int) $ticket->getId(), 'childId' => (int) $other->getId(),
    'entries' => array_map(fn ($entry) => (int) ($entry ? $entry->getId() : 0), compact('original', 'edit', 'reply', 'note', 'withFile', 'long', 'moved')),
));
