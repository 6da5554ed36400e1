<?php

class Plugin extends VerySimpleModel
{
    /** @return int */
    public function getId()
    {
    }

    /** @return PluginConfig */
    public function getConfig()
    {
    }

    /**
     * @param string               $domain
     * @param array{path?: string} $options
     * @return array{callable(string): string, callable(string, string, int): string}
     */
    public static function translate($domain, $options = [])
    {
    }
}

class PluginConfig
{
    /**
     * @param string $key
     * @return mixed
     */
    public function get($key)
    {
    }

    /**
     * @param string $key
     * @param string $value
     * @return bool
     */
    public function set($key, $value)
    {
    }
}

class FormField
{
    /** @param array<string, mixed> $options */
    public function __construct($options = [])
    {
    }

    /**
     * @param string $key
     * @return mixed
     */
    public function get($key)
    {
    }

    /** @return iterable<mixed> of those that have any */
    public function getChoices()
    {
    }

    /**
     * @param string $key
     * @param mixed  $value
     * @return void
     */
    public function set($key, $value)
    {
    }

    /**
     * @param string $message
     * @return void
     */
    public function addError($message)
    {
    }
}

class TextboxField extends FormField
{
}

class TextareaField extends FormField
{
}

class BooleanField extends FormField
{
}

class SectionBreakField extends FormField
{
}

class ChoiceField extends FormField
{
    /** @var array<int|string, string>|null */
    public $_choices;

    /**
     * @param bool                 $verbose
     * @param array<string, mixed> $options
     * @return array<int|string, string>
     */
    public function getChoices($verbose = false, $options = [])
    {
    }
}
