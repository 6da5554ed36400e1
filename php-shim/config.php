<?php
/**
 * The settings form of the plugin's one instance. Must parse on PHP 7.4 (see plugin.php).
 *
 * Every field has a fixed id: osTicket names form inputs after it (FormField::getFormName), and ids given by its own
 * counter may differ between showing the form and saving it.
 */

require_once INCLUDE_DIR . 'class.plugin.php';
require_once INCLUDE_DIR . 'class.forms.php';

class FaiPanelsConfig extends PluginConfig
{
    const FIRST_FIELD_ID = 70100;

    /** @return array title, instructions and, if something needs attention, a notice above the form */
    function getFormOptions()
    {
        $notice = FaiPanelsEnvironment::problem();
        try {
            $notice = $notice ?: \Fai\Store\SchemaGate::notice((string) $this->get('schema_problem')) ?: $this->nobodySeesPanels();
            return array('notice' => (string) $notice);
        } catch (\Throwable $error) {
            return array('notice' => 'Files of this plugin are missing. Copy its folder again.');
        }
    }

    /** @return string|null a warning while panels are only for roles that do not exist */
    private function nobodySeesPanels()
    {
        return $this->get('restrict_by_role') && !\Fai\Host\PanelPermission::isGranted()
            ? 'Nobody sees the panels: they are restricted by role, and no role has the permission "AI panels" yet.'
            : null;
    }

    /** @return array<string, FormField> by settings key */
    function getOptions()
    {
        if (FaiPanelsEnvironment::problem() !== null) {
            return array();
        }
        try {
            $fields = array_merge($this->panelFields(), $this->staffFields(), $this->connectionFields(), $this->eventFields());
        } catch (\Throwable $error) {
            // Core asks for this outside of bootstrap()'s guard; while an upgrade replaces the folder, files may be missing.
            error_log('fai: settings_failed ' . get_class($error));
            return array();
        }
        $id = self::FIRST_FIELD_ID;
        foreach ($fields as $field) {
            $field->set('id', $id++);
        }
        return $fields;
    }

    private function panelFields()
    {
        return array(
            'panels_section' => new SectionBreakField(array(
                'label' => 'Panels on the ticket page',
                'hint' => 'A panel appears only where there is something to show.',
            )),
            'show_summary' => new BooleanField(array(
                'label' => 'Summary',
                'default' => true,
                'configuration' => array('desc' => 'Show the summary of a ticket'),
            )),
            'show_recommendations' => new BooleanField(array(
                'label' => 'Recommended responses',
                'default' => true,
                'configuration' => array('desc' => 'Show recommended responses'),
            )),
            'initial_state' => new ChoiceField(array(
                'label' => 'When a ticket is opened',
                'default' => 'remember',
                'choices' => array(
                    'remember' => 'Panels are as each person last left them',
                    'expanded' => 'Panels are open',
                    'collapsed' => 'Panels are collapsed to one line',
                ),
            )),
        );
    }

    /** Last, so that the ids of the fields before them stay what they were. */
    private function eventFields()
    {
        return array(
            'events_section' => new SectionBreakField(array(
                'label' => 'What workers are told',
                'hint' => 'New tickets, messages and changes go into a queue that workers ask. The queue holds ids and times, no text.',
            )),
            'capture_events' => new BooleanField(array(
                'label' => 'Events',
                'default' => true,
                'configuration' => array('desc' => 'Put what happens to tickets into the queue'),
            )),
            'include_notes' => new BooleanField(array(
                'label' => 'Internal notes',
                'default' => false,
                'configuration' => array('desc' => 'Let workers read internal notes, and tell them of new ones'),
            )),
            'settle_seconds' => new TextboxField(array(
                'label' => 'Quiet seconds',
                'hint' => 'A ticket is handed to a worker when nothing has happened to it for so long, 0 to 3600: several messages in a row are then one piece of work.',
                'default' => (string) \Fai\Settings\SettleCheck::DEFAULT,
                'configuration' => array('size' => 6, 'length' => 4, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\SettleCheck::class)),
            )),
            'retention_days' => new TextboxField(array(
                'label' => 'Days to keep failed events',
                'hint' => 'Events that no worker could deal with are kept for so long, 1 to 365.',
                'default' => (string) \Fai\Settings\RetentionCheck::DEFAULT,
                'configuration' => array('size' => 6, 'length' => 3, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\RetentionCheck::class)),
            )),
        );
    }

    private function staffFields()
    {
        return array(
            'staff_section' => new SectionBreakField(array(
                'label' => 'Staff',
                'hint' => 'Who sees the panels, and what they may do with them. Whoever may not see a ticket never sees its panels.',
            )),
            'departments' => new \Fai\Host\DepartmentsField(array(
                'label' => 'Departments',
                'hint' => 'Panels exist on tickets of these departments only. None chosen: on all.',
                'configuration' => array('multiselect' => true, 'prompt' => 'All departments'),
            )),
            'restrict_by_role' => new BooleanField(array(
                'label' => 'Restrict by role',
                'default' => false,
                'configuration' => array('desc' => 'Only staff whose role has the permission "AI panels" see panels (Agents, Roles, Permissions, Tickets)'),
            )),
            'allow_insert' => new BooleanField(array(
                'label' => 'Use recommendations',
                'default' => true,
                'configuration' => array('desc' => 'Staff may insert a recommendation into a reply or a note, which they still post themselves'),
            )),
            'allow_rating' => new BooleanField(array(
                'label' => 'Rate',
                'default' => true,
                'configuration' => array('desc' => 'Staff may say whether an insight was helpful'),
            )),
            'allow_refresh' => new BooleanField(array(
                'label' => 'Ask for an analysis',
                'default' => true,
                'configuration' => array('desc' => 'Staff may ask for a new analysis of a ticket'),
            )),
            'refresh_seconds' => new TextboxField(array(
                'label' => 'Seconds between two such requests',
                'hint' => 'For one ticket, whoever asks: from 10 to 86400.',
                'default' => (string) \Fai\Settings\StaffSettings::DEFAULT_REFRESH_SECONDS,
                'required' => true,
                'configuration' => array('size' => 8, 'length' => 5, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\RefreshSecondsCheck::class)),
            )),
        );
    }

    private function connectionFields()
    {
        return array(
            'connection_section' => new SectionBreakField(array(
                'label' => 'Who may write insights',
                'hint' => 'Tokens are signed elsewhere; this helpdesk only keeps public keys. Without an issuer and a key the machine API stays closed.',
            )),
            'organization_id' => new TextboxField(array(
                'label' => 'Organization',
                'hint' => 'Must equal the claim "org_id" of every token.',
                'default' => 'default',
                'required' => true,
                'configuration' => array('size' => 40, 'length' => 100, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\IdentifierCheck::class)),
            )),
            'instance_id' => new TextboxField(array(
                'label' => 'Instance',
                'hint' => 'Names this helpdesk: the claim "instance_id", and "osticket:" before it the audience.',
                'default' => \Fai\Settings\Settings::defaultInstanceId(),
                'required' => true,
                'configuration' => array('size' => 40, 'length' => 100, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\IdentifierCheck::class)),
            )),
            'issuer' => new TextboxField(array(
                'label' => 'Issuer',
                'hint' => 'Must equal the claim "iss" of every token, to the letter.',
                'configuration' => array('size' => 60, 'length' => 200, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\IssuerCheck::class)),
            )),
            'keys_jwks' => new TextareaField(array(
                'label' => 'Public keys (JWKS)',
                'hint' => 'A JSON Web Key Set with RSA keys of at least 2048 bits, public parts only. Several keys allow a change of keys.',
                'configuration' => array('html' => false, 'rows' => 10, 'cols' => 70, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\KeysCheck::class)),
            )),
            'revoked_tokens' => new TextareaField(array(
                'label' => 'Revoked tokens',
                'hint' => 'The claim "jti" of each token that must no longer work, one a line.',
                'configuration' => array('html' => false, 'rows' => 3, 'cols' => 70, 'validator' => 'noop'),
                'validators' => array(\Fai\Host\FieldValidator::of(\Fai\Settings\RevokedTokensCheck::class)),
            )),
        );
    }
}
