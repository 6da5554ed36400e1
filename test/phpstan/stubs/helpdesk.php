<?php

/** @property SearchInterface|null $searcher */
class osTicket
{
    /** @return bool */
    public function isSystemOnline()
    {
    }

    /** @return CSRF */
    public function getCSRF()
    {
    }

    /** @return string */
    public function getCSRFToken()
    {
    }

    /** @return bool */
    public function checkCSRFToken()
    {
    }
}

class SearchInterface
{
    /** @var SearchBackend|null */
    public $backend;

    /**
     * @template TRow
     * @param string         $query
     * @param QuerySet<TRow> $criteria
     * @param bool           $addRelevance
     * @return QuerySet<TRow>
     */
    public function find($query, $criteria, $addRelevance = true)
    {
    }
}

class SearchBackend
{
}

class CSRF
{
    /** @return string */
    public function getTokenName()
    {
    }
}

class OsticketConfig
{
    /** @return string|null */
    public function getDbTimezone()
    {
    }

    /** @return string|null */
    public function getDefaultTimezone()
    {
    }

    /** @return string|null as it is stored (class.config.php:305) */
    public function isCannedResponseEnabled()
    {
    }

    /**
     * @param string $key
     * @return string|null
     */
    public function get($key)
    {
    }
}

class Internationalization
{
    /** @return string */
    public static function getCurrentLanguage()
    {
    }

    /**
     * @param string $language
     * @return array{direction?: string}
     */
    public static function getLanguageInfo($language)
    {
    }

    /**
     * @param string $language
     * @return string
     */
    public static function rfc1766($language)
    {
    }
}

class Format
{
    /**
     * @param string              $html
     * @param array<string, bool> $options
     * @return string|null
     */
    public static function safe_html($html, $options = array())
    {
    }

    /**
     * @param int  $timestamp
     * @param bool $fromDb
     * @return string|null
     */
    public static function datetime($timestamp, $fromDb = true)
    {
    }

    /**
     * @param int|float $number
     * @return string|false
     */
    public static function number($number)
    {
    }
}

class Signal
{
    /**
     * @param string      $signal
     * @param callable    $callable
     * @param string|null $class
     * @return void
     */
    public static function connect($signal, $callable, $class = null)
    {
    }
}

class UrlMatcher
{
}

class Dispatcher
{
    /**
     * @param UrlMatcher $url
     * @return void
     */
    public function append($url)
    {
    }
}

/**
 * @param string   $regex
 * @param callable $function
 * @return UrlMatcher
 */
function url($regex, $function)
{
}
