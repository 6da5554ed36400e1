<?php

class Staff extends VerySimpleModel
{
    /** @return int */
    public function getId()
    {
    }

    /** @return bool */
    public function isAdmin()
    {
    }

    /**
     * @param Dept|null $department
     * @return bool
     */
    public function canAccessDept($department)
    {
    }

    /** @return list<int> */
    public function getDepts()
    {
    }

    /** @return string */
    public function getEmail()
    {
    }
}

/** @property Organization|null $org */
class User extends VerySimpleModel
{
    /** @return int */
    public function getId()
    {
    }

    /** @return EmailAddress|string|null */
    public function getEmail()
    {
    }

    /** @return UserAccount|null */
    public function getAccount()
    {
    }
}

class EmailAddress
{
    public function __toString(): string
    {
    }
}

class UserAccount extends VerySimpleModel
{
    public const LANG_MAILOUTS = 1;

    /**
     * @param int $what
     * @return string|null
     */
    public function getLanguage($what)
    {
    }
}

class Organization extends VerySimpleModel
{
    /** @return string */
    public function getName()
    {
    }
}

class Collaborator extends VerySimpleModel
{
}

class Role extends VerySimpleModel
{
    /**
     * @param string $permission
     * @return bool
     */
    public function hasPerm($permission)
    {
    }
}

class RolePermission
{
    /**
     * @param string                                             $group
     * @param array<string, array{title: string, desc: string}> $permissions
     * @return void
     */
    public static function register($group, $permissions)
    {
    }
}

class Dept extends VerySimpleModel
{
    /** @return int */
    public function getId()
    {
    }

    /** @return string */
    public function getFullName()
    {
    }

    /** @return array<int, string>|null */
    public static function getDepartments()
    {
    }
}
