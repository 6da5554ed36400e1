<?php
/**
 * The settings form of the plugin's one instance. Must parse on PHP 7.4 (see plugin.php).
 * Its texts are plain English here; Host\SettingsForm translates them.
 */

require_once INCLUDE_DIR . 'class.plugin.php';
require_once INCLUDE_DIR . 'class.forms.php';

class FaiPanelsConfig extends PluginConfig
{
    /** @return array<string, string> if something needs attention, a notice above the form */
    function getFormOptions()
    {
        try {
            return array('notice' => FaiPanelsEnvironment::problem() ?: \Fai\Host\SettingsForm::notice($this->notices()));
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

    /** @return array<string|null> sentences for the administrator; null for all that is well */
    private function notices()
    {
        return array(
            \Fai\Store\SchemaGate::notice((new \Fai\Host\InstanceConfig($this))->text('schema_problem')),
            $this->nobodySeesPanels(),
            (new \Fai\Store\CaptureFaults(new \Fai\Host\InstanceConfig($this)))->warning(time()),
            \Fai\Settings\HostAge::warning(\Fai\Host\Versions::hostRelease()),
        );
    }

    /** @return array<string, FormField> by settings key, in the order of the form */
    function getOptions()
    {
        if (FaiPanelsEnvironment::problem() !== null) {
            return array();
        }
        try {
            return \Fai\Host\SettingsForm::prepared(array_merge(
                $this->panelFields(),
                $this->staffFields(),
                $this->captureFields(),
                $this->connectionFields(),
                $this->dataFields()
            ));
        } catch (\Throwable $error) {
            // Core asks for this outside of bootstrap()'s guard; while an upgrade replaces the folder, files may be missing.
            error_log('fai: settings_failed ' . get_class($error));
            return array();
        }
    }

    /** @return array<string, FormField> by settings key */
    private function panelFields()
    {
        return array(
            'panels_section' => new SectionBreakField(array(
                'label' => 'Panels',
                'hint' => 'They stand on the ticket page of staff, and only where there is something to show.',
            )),
            'show_summary' => \Fai\Host\SettingsForm::toggle('Summary', 'Show the summary of a ticket'),
            'show_recommendations' => \Fai\Host\SettingsForm::toggle('Recommended responses', 'Show recommended responses'),
            'show_assessment' => \Fai\Host\SettingsForm::toggle('Assessment', 'Show urgency, effort and suggestions for the ticket\'s fields'),
            'show_timeline' => \Fai\Host\SettingsForm::toggle('Timeline', 'Show the dated steps of a ticket'),
            'show_changes' => \Fai\Host\SettingsForm::toggle('What changed', 'Show how gist and assessment have changed'),
            'show_related' => \Fai\Host\SettingsForm::toggle('Related', 'Show related tickets, articles and canned responses, as far as each person may see them'),
            'form_fields' => new TextareaField(array(
                'label' => 'Form fields of other tools',
                'hint' => 'Where other tools write into fields of a ticket\'s forms, the panels show that until something newer is written back. One a line: what it holds, "=", the name of the field. Empty: no fields.',
                'default' => \Fai\Settings\FormFields::DEFAULT,
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\FormFieldsCheck::class, array('html' => false, 'rows' => 6, 'cols' => 50))),
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

    /** @return array<string, FormField> by settings key */
    private function captureFields()
    {
        return array(
            'capture_section' => new SectionBreakField(array(
                'label' => 'Capturing',
                'hint' => 'New tickets, messages and changes go into a queue that workers ask. The queue holds ids and times, no text.',
            )),
            'capture_events' => \Fai\Host\SettingsForm::toggle('Events', 'Put what happens to tickets into the queue'),
            'settle_seconds' => \Fai\Host\SettingsForm::number(
                'Quiet seconds',
                'A ticket is handed to a worker when nothing has happened to it for so long, 0 to 3600: several messages in a row are then one piece of work.',
                \Fai\Settings\SettleCheck::DEFAULT,
                \Fai\Settings\SettleCheck::class
            ),
        );
    }

    /** @return array<string, FormField> by settings key */
    private function staffFields()
    {
        return array(
            'staff_section' => new SectionBreakField(array(
                'label' => 'Who may do what',
                'hint' => 'Who sees the panels, and what they may do with them. Whoever may not see a ticket never sees its panels.',
            )),
            'departments' => new \Fai\Host\DepartmentsField(array(
                'label' => 'Departments',
                'hint' => 'Panels exist on tickets of these departments only. None chosen: on all.',
                'configuration' => array('multiselect' => true, 'prompt' => 'All departments'),
            )),
            'restrict_by_role' => \Fai\Host\SettingsForm::toggle('Restrict by role', 'Only staff whose role has the permission "AI panels" see panels (Agents, Roles, Permissions, Tickets)', false),
            'allow_insert' => \Fai\Host\SettingsForm::toggle('Use recommendations', 'Staff may insert a recommendation into a reply or a note, which they still post themselves'),
            'allow_rating' => \Fai\Host\SettingsForm::toggle('Rate', 'Staff may say whether an insight was helpful'),
            'allow_refresh' => \Fai\Host\SettingsForm::toggle('Ask for an analysis', 'Staff may ask for a new analysis of a ticket'),
            'allow_questions' => \Fai\Host\SettingsForm::toggle('Questions', 'Staff may ask questions about a ticket, which a worker answers'),
            'questions_per_hour' => \Fai\Host\SettingsForm::number(
                'Questions an hour',
                'Of one person, about all tickets together: from 1 to 1000.',
                \Fai\Settings\QuestionsPerHourCheck::DEFAULT,
                \Fai\Settings\QuestionsPerHourCheck::class,
                true
            ),
            'refresh_seconds' => \Fai\Host\SettingsForm::number(
                'Seconds between two such requests',
                'For one ticket, whoever asks: from 10 to 86400.',
                \Fai\Settings\StaffSettings::DEFAULT_REFRESH_SECONDS,
                \Fai\Settings\RefreshSecondsCheck::class,
                true
            ),
        );
    }

    /** @return array<string, FormField> by settings key */
    private function connectionFields()
    {
        return array(
            'connection_section' => new SectionBreakField(array(
                'label' => 'Connection',
                'hint' => 'Who may read tickets and write insights. Tokens are signed elsewhere; this helpdesk only keeps public keys. Without an issuer and a key the API stays closed.',
            )),
            'organization_id' => new TextboxField(array(
                'label' => 'Organization',
                'hint' => 'Must equal the claim "org_id" of every token.',
                'default' => 'default',
                'required' => true,
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\IdentifierCheck::class, array('size' => 40, 'length' => 100))),
            'instance_id' => new TextboxField(array(
                'label' => 'Instance',
                'hint' => 'Names this helpdesk: the claim "instance_id", and "osticket:" before it the audience.',
                'default' => \Fai\Settings\Settings::defaultInstanceId(),
                'required' => true,
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\IdentifierCheck::class, array('size' => 40, 'length' => 100))),
            'issuer' => new TextboxField(array(
                'label' => 'Issuer',
                'hint' => 'Must equal the claim "iss" of every token, to the letter.',
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\IssuerCheck::class, array('size' => 60, 'length' => 200))),
            'keys_jwks' => new TextareaField(array(
                'label' => 'Public keys (JWKS)',
                'hint' => 'A JSON Web Key Set with RSA keys of at least 2048 bits, public parts only. Several keys allow a change of keys.',
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\KeysCheck::class, array('html' => false, 'rows' => 10, 'cols' => 70))),
            'revoked_tokens' => new TextareaField(array(
                'label' => 'Revoked tokens',
                'hint' => 'The claim "jti" of each token that must no longer work, one a line.',
            ) + \Fai\Host\SettingsForm::checked(\Fai\Settings\RevokedTokensCheck::class, array('html' => false, 'rows' => 3, 'cols' => 70))),
        );
    }

    /** @return array<string, FormField> by settings key */
    private function dataFields()
    {
        return array(
            'data_section' => new SectionBreakField(array(
                'label' => 'Data',
                'hint' => 'What leaves this helpdesk, and how long things are kept.',
            )),
            'deployment' => new ChoiceField(array(
                'label' => 'Who reads tickets',
                'hint' => 'A worker beside this helpdesk takes personal data out of the text before a model sees it. A service elsewhere reads whole tickets itself, with the personal data in them. Say here which it is.',
                'default' => 'worker',
                'choices' => array(
                    'worker' => 'A worker beside this helpdesk',
                    'direct' => 'A service elsewhere, directly',
                ),
            )),
            'include_notes' => \Fai\Host\SettingsForm::toggle('Internal notes', 'Let workers read internal notes, and tell them of new ones', false),
            'retention_days' => \Fai\Host\SettingsForm::number(
                'Days to keep failed events',
                'Events that no worker could deal with are kept for so long, 1 to 365.',
                \Fai\Settings\RetentionCheck::DEFAULT,
                \Fai\Settings\RetentionCheck::class
            ),
        );
    }
}
