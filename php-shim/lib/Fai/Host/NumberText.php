<?php

declare(strict_types=1);

namespace Fai\Host;

/** Numbers as the person reading writes them (class.format.php:628: by the language of the page, where PHP has intl). */
final class NumberText
{
    public static function of(float $number): string
    {
        return (string) \Format::number($number);
    }
}
