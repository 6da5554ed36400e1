<?php

declare(strict_types=1);

namespace Fai\Host;

/** Puts a check of ours behind a field of an osTicket form (FormField::validateEntry). */
final class FieldValidator
{
    /**
     * @param class-string<FieldCheck> $check
     * @return \Closure(\FormField, mixed): void
     */
    public static function of(string $check): \Closure
    {
        return static function (\FormField $field, mixed $value) use ($check): void {
            // TextboxField hands over its value with HTML characters escaped (class.forms.php:1520).
            $text = is_scalar($value) ? (string) $value : '';
            $problem = $check::problem($field instanceof \TextboxField ? html_entity_decode($text, ENT_QUOTES) : $text);
            if ($problem !== null) {
                $field->addError(Words::sentence($problem, Words::of(Words::SENTENCES)));
            }
        };
    }
}
