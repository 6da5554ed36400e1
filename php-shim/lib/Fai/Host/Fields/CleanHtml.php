<?php

declare(strict_types=1);

namespace Fai\Host\Fields;

/**
 * HTML as osTicket makes it safe: balanced, without scripts, styles and comments. Not its html2text: that ends with an Error
 * on HTML which begins with a comment (html2text.php:48), and leaves what stands in a script that is not closed.
 */
final class CleanHtml
{
    public static function of(string $html): string
    {
        // Entities stay what they are: decoded first, a text about HTML would become HTML (class.format.php, safe_html).
        return (string) \Format::safe_html($html, ['decode' => false]);
    }
}
