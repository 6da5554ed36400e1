<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/**
 * The settings of the one instance, read once per request while osTicket still holds them (class.plugin.php,
 * PluginManager::bootstrap) and passed on as plain values.
 */
final class Settings
{
    /** Further kinds of insight, each with the key of its toggle. A new one is a line here. */
    public const KINDS = [
        'assessment' => 'show_assessment',
        'timeline' => 'show_timeline',
        'changes' => 'show_changes',
        'related' => 'show_related',
        'questions' => 'allow_questions',
    ];

    /**
     * @param list<string> $panels       panels that are switched on, in the order shown
     * @param list<string> $kinds        further kinds of insight that are switched on (KINDS)
     * @param string       $initialState remember | expanded | collapsed
     * @param list<string> $revokedTokens the `jti` of tokens that must no longer work
     * @param bool         $captureEvents what happens to tickets goes into the event queue
     * @param int          $settleSeconds how long a ticket must have been quiet before it is handed to a worker
     * @param bool         $includeNotes internal notes count, and workers may read them
     * @param int          $retentionDays how long events that were given up are kept
     * @param array<string, string> $formFields names of fields that other tools fill in, by what they hold (FormFields)
     * @param string       $deployment worker | direct: who reads tickets, as the administrator says
     */
    public function __construct(
        public readonly array $panels,
        public readonly string $initialState,
        public readonly string $organizationId,
        public readonly string $instanceId,
        public readonly string $issuer,
        public readonly string $keysJwks,
        public readonly array $revokedTokens,
        public readonly bool $captureEvents,
        public readonly int $settleSeconds,
        public readonly bool $includeNotes,
        public readonly int $retentionDays,
        public readonly StaffSettings $staff = new StaffSettings(),
        public readonly string $deployment = 'worker',
        public readonly array $kinds = [],
        public readonly array $formFields = [],
    ) {
    }

    /** @param callable(string): mixed $get reads one setting by its key */
    public static function read(callable $get): self
    {
        $panels = [];
        foreach (['summary' => 'show_summary', 'recommendations' => 'show_recommendations'] as $panel => $key) {
            if ((bool) $get($key)) {
                $panels[] = $panel;
            }
        }
        $initialState = self::text($get('initial_state'));

        return new self(
            $panels,
            in_array($initialState, ['expanded', 'collapsed'], true) ? $initialState : 'remember',
            self::text($get('organization_id')),
            self::text($get('instance_id')) ?: self::defaultInstanceId(),
            self::text($get('issuer')),
            self::text($get('keys_jwks')),
            RevokedTokensCheck::lines(self::text($get('revoked_tokens'))),
            (bool) ($get('capture_events') ?? true),
            self::wholeNumber($get('settle_seconds'), SettleCheck::class, SettleCheck::DEFAULT),
            (bool) $get('include_notes'),
            self::wholeNumber($get('retention_days'), RetentionCheck::class, RetentionCheck::DEFAULT),
            StaffSettings::read($get),
            self::text($get('deployment')) === 'direct' ? 'direct' : 'worker',
            array_keys(array_filter(self::KINDS, static fn (string $key): bool => (bool) ($get($key) ?? true))),
            FormFields::named(self::text($get('form_fields') ?? FormFields::DEFAULT)),
        );
    }

    /** Whether a further kind is switched on. */
    public function shows(string $kind): bool
    {
        return in_array($kind, $this->kinds, true);
    }

    /** @return list<string> names of the panels and further kinds that are switched on */
    public function shownNames(): array
    {
        return [...$this->panels, ...$this->kinds];
    }

    /** @return array<string, string> names of the fields of other tools whose kind is switched on, by what they hold */
    public function formFieldsShown(): array
    {
        $isShown = fn (string $holds): bool => in_array(FormFields::KINDS[$holds] ?? '', $this->shownNames(), true);

        return array_filter($this->formFields, $isShown, ARRAY_FILTER_USE_KEY);
    }

    /** With everything off no page has a trace of the plugin. */
    public function showsAnything(): bool
    {
        return $this->panels !== [] || $this->kinds !== [];
    }

    /** No issuer, no organization or no key: nobody can be let in, so the machine API answers 401 to everyone. */
    public function machineApiIsOpen(): bool
    {
        return $this->issuer !== '' && $this->organizationId !== '' && $this->keysJwks !== '';
    }

    /** 16 hex digits that stay the same for this helpdesk and tell nothing about its secret. */
    public static function defaultInstanceId(): string
    {
        return substr(hash_hmac('sha256', 'fai:instance', defined('SECRET_SALT') ? (string) SECRET_SALT : ''), 0, 16);
    }

    /**
     * What was changed behind the form's back, or was never saved, is as if it had been left alone.
     *
     * @param class-string<FieldCheck> $check
     */
    private static function wholeNumber(mixed $value, string $check, int $default): int
    {
        $text = self::text($value);

        return $text === '' || $check::problem($text) !== null ? $default : (int) $text;
    }

    private static function text(mixed $value): string
    {
        // ChoiceField hands back its value as [key => label] until it has been saved and read again.
        if (is_array($value)) {
            $value = array_key_first($value);
        }
        return is_scalar($value) ? trim((string) $value) : '';
    }
}
