<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Host\FieldCheck;

/** One field a line; the line that is wrong is named. */
final class FormFieldsCheck implements FieldCheck
{
    public static function problem(string $value): ?string
    {
        $seen = [];
        foreach (FormFields::lines($value) as $at => $line) {
            $read = FormFields::read($line);
            if ($read === null) {
                return sprintf(
                    'Line %d must be like "summary = ticket-summary": urgency, urgency_score, effort_hours, summary, timeline or title, and the name of a field.',
                    $at + 1,
                );
            }
            if (isset($seen[$read[0]])) {
                return sprintf('Line %d says a second time which field holds that.', $at + 1);
            }
            $seen[$read[0]] = true;
        }
        return null;
    }
}
