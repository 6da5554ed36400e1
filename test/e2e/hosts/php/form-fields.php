<?php

// Makes a form with fields as an administrator would, fills it in on a ticket as another tool would, changes a field, and
// takes the form away again.

declare(strict_types=1);

require __DIR__ . '/boot.php';

$wish = json_decode(stream_get_contents(STDIN), true);

function makeForm(array $fields): array
{
    $form = DynamicForm::create(array('title' => 'AI', 'type' => 'G', 'notes' => '', 'instructions' => ''));
    $form->save() ?: fail('form');
    $ids = array();
    foreach ($fields as $sort => $field) {
        $made = DynamicFormField::create(array(
            'form_id' => $form->get('id'),
            'sort' => $sort + 1,
            'type' => $field['type'],
            'name' => $field['name'],
            'label' => $field['label'],
            'flags' => DynamicFormField::FLAG_ENABLED | DynamicFormField::FLAG_AGENT_VIEW | DynamicFormField::FLAG_AGENT_EDIT,
            'configuration' => array('html' => true, 'length' => 0),
        ));
        $made->save() ?: fail("field {$field['name']}");
        $ids[$field['name']] = (int) $made->get('id');
    }
    return array('formId' => (int) $form->get('id'), 'fields' => $ids);
}

function entryOf(int $ticketId, int $formId): DynamicFormEntry
{
    foreach (DynamicFormEntry::forTicket($ticketId) as $entry) {
        if ((int) $entry->getFormId() === $formId) {
            return $entry;
        }
    }
    $entry = DynamicForm::lookup($formId)->instanciate();
    $entry->setTicketId($ticketId);
    $entry->save() === false and fail('entry');
    return $entry;
}

function fill(int $ticketId, int $formId, array $values): array
{
    $entry = entryOf($ticketId, $formId);
    foreach ($entry->getAnswers() as $answer) {
        $name = $answer->field->get('name');
        if (array_key_exists($name, $values)) {
            $answer->setValue($values[$name]);
            $answer->save() ?: fail("answer $name");
        }
    }
    return array('entryId' => (int) $entry->getId());
}

/** What a help topic switches off, for a ticket without one (Ticket::getMissingRequiredFields). */
function switchOff(int $ticketId, int $formId, array $fieldIds): array
{
    $ticket = Ticket::lookup($ticketId);
    $ticket->topic_id = 0;
    $ticket->save();
    $entry = entryOf($ticketId, $formId);
    $entry->extra = JsonDataEncoder::encode(array('disable' => $fieldIds));
    $entry->save();
    return array();
}

function change(int $fieldId, array $values): array
{
    $field = DynamicFormField::lookup($fieldId) ?: fail('no such field');
    foreach ($values as $column => $value) {
        $field->set($column, $value);
    }
    $field->save() ?: fail('field');
    return array();
}

function remove(int $formId): array
{
    foreach (DynamicFormEntry::objects()->filter(array('form_id' => $formId)) as $entry) {
        $entry->delete();
    }
    foreach (DynamicFormField::objects()->filter(array('form_id' => $formId)) as $field) {
        $field->delete();
    }
    DynamicForm::lookup($formId)?->delete();
    return array();
}

answer(match ($wish['do']) {
    'make' => makeForm($wish['fields']),
    'fill' => fill($wish['ticketId'], $wish['formId'], $wish['values']),
    'switchOff' => switchOff($wish['ticketId'], $wish['formId'], $wish['fieldIds']),
    'change' => change($wish['fieldId'], $wish['values']),
    'remove' => remove($wish['formId']),
});
