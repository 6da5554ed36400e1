<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * A choice of departments. They are read when the form is shown: fields are made on every request (class.plugin.php,
 * PluginConfig::__construct), where a list of departments would cost a query.
 */
final class DepartmentsField extends \ChoiceField
{
    /**
     * @param bool                 $verbose
     * @param array<string, mixed> $options
     * @return array<int|string, string>
     */
    public function getChoices($verbose = false, $options = [])
    {
        return $this->_choices ??= \Dept::getDepartments() ?: [];
    }
}
