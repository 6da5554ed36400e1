<?php

declare(strict_types=1);

namespace Fai\Host;

/** What all fields of the settings form need: a lasting id, and the language of whoever looks at it. */
final class SettingsForm
{
    /** Above the ids that core gives to fields of forms in code (FormField::$uid counts from 1, class.forms.php). */
    private const FIRST_ID = 70_000_000;
    private const IDS = 1_000_000;

    /** The section whose hint leads to the administrators' page. */
    private const LINKED_SECTION = 'panels_section';

    /**
     * @param array<string, \FormField> $fields by settings key
     * @return array<string, \FormField>
     */
    public static function prepared(array $fields): array
    {
        // Core asks for the fields on every request, long before it knows who looks at them (PluginConfig::__construct).
        $translate = Staff::current() === null ? null : Words::of(Words::SETTINGS);
        foreach ($fields as $key => $field) {
            // Inputs are named after the id (FormField::getFormName): one made of the key is the same whenever the form
            // is shown or saved, whatever stands before the field.
            $field->set('id', self::FIRST_ID + crc32($key) % self::IDS);
            if ($translate !== null) {
                self::translate($field, $translate);
            }
        }
        if ($translate !== null && isset($fields[self::LINKED_SECTION])) {
            self::addLink($fields[self::LINKED_SECTION], $translate);
        }
        return $fields;
    }

    /**
     * One text above the form.
     *
     * @param array<string|null> $sentences
     */
    public static function notice(array $sentences): string
    {
        $translate = Words::of(Words::SENTENCES);

        return implode(' ', array_map(static fn (string $one): string => Words::sentence($one, $translate), array_filter($sentences)));
    }

    /** A box to tick; `$means` stands beside it. */
    public static function toggle(string $label, string $means, bool $default = true): \BooleanField
    {
        return new \BooleanField(['label' => $label, 'default' => $default, 'configuration' => ['desc' => $means]]);
    }

    /** @param class-string<FieldCheck> $check of what is typed */
    public static function number(string $label, string $hint, int|string $default, string $check, bool $required = false): \TextboxField
    {
        return new \TextboxField([
            'label' => $label,
            'hint' => $hint,
            'default' => (string) $default,
            'required' => $required,
        ] + self::checked($check, ['size' => 8, 'length' => 5]));
    }

    /**
     * What a field that is checked by us is configured with: core's own validators stay away.
     *
     * @param class-string<FieldCheck> $check
     * @param array<string, mixed>     $configuration
     * @return array<string, mixed>
     */
    public static function checked(string $check, array $configuration): array
    {
        return ['configuration' => $configuration + ['validator' => 'noop'], 'validators' => [FieldValidator::of($check)]];
    }

    /** @param callable(string): string $translate */
    private static function translate(\FormField $field, callable $translate): void
    {
        foreach (['label', 'hint'] as $part) {
            $text = $field->get($part);
            if (is_string($text) && $text !== '') {
                $field->set($part, $translate($text));
            }
        }
        $choices = $field->get('choices');
        if (is_array($choices)) {
            $field->set('choices', array_map($translate, array_filter($choices, is_string(...))));
        }
        $configuration = $field->get('configuration');
        foreach (['desc', 'prompt'] as $part) {
            if (is_array($configuration) && is_string($configuration[$part] ?? null)) {
                $configuration[$part] = $translate($configuration[$part]);
                $field->set('configuration', $configuration);
            }
        }
    }

    /**
     * The hint of a section is HTML (class.forms.php:5170); those of ours are plain words but for this link.
     *
     * @param callable(string): string $translate
     */
    private static function addLink(\FormField $section, callable $translate): void
    {
        $hint = $section->get('hint');
        $section->set('hint', sprintf(
            '%s <a href="%s" class="no-pjax">%s</a>',
            is_string($hint) ? $hint : '',
            htmlspecialchars(HelpDesk::staffBase() . 'admin', ENT_QUOTES),
            htmlspecialchars($translate('How it is doing: queue, errors, figures'), ENT_QUOTES),
        ));
    }
}
