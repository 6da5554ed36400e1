<?php

/**
 * @property User|null  $user
 * @property Staff|null $staff
 */
class Ticket extends VerySimpleModel
{
    public const PERM_EDIT = 'ticket.edit';
    public const PERM_REPLY = 'ticket.reply';

    /** @return int */
    public function getId()
    {
    }

    /** @return string */
    public function getNumber()
    {
    }

    /** @return string */
    public function getSubject()
    {
    }

    /** @return TicketStatus|null */
    public function getStatus()
    {
    }

    /** @return bool */
    public function isOpen()
    {
    }

    /** @return Dept|null */
    public function getDept()
    {
    }

    /** @return int */
    public function getDeptId()
    {
    }

    /** @return int|null */
    public function getTopicId()
    {
    }

    /** @return string|null */
    public function getHelpTopic()
    {
    }

    /** @return string|Stringable|null */
    public function getPriority()
    {
    }

    /** @return DynamicFormField|null */
    public function getPriorityField()
    {
    }

    /**
     * @param string $name
     * @return DynamicFormEntryAnswer|null
     */
    public function getAnswer($name)
    {
    }

    /**
     * @param int|string $id
     * @return FormField
     */
    public function getField($id)
    {
    }

    /** @return string|null */
    public function getCreateDate()
    {
    }

    /** @return string|null */
    public function getDueDate()
    {
    }

    /** @return string|null */
    public function getCloseDate()
    {
    }

    /** @return int|null */
    public function getThreadId()
    {
    }

    /** @return bool */
    public function isChild()
    {
    }

    /** @return string */
    public function getMergeType()
    {
    }

    /**
     * @param Staff       $staff
     * @param string|null $permission
     * @return bool
     */
    public function checkStaffPerm($staff, $permission = null)
    {
    }

    /**
     * @param Staff|null $to
     * @return bool
     */
    public function isAssigned($to = null)
    {
    }

    /**
     * @param Ticket $ticket
     * @param bool   $ids
     * @return list<int>|null
     */
    public static function getMissingRequiredFields($ticket, $ids = false)
    {
    }
}

class TicketStatus extends VerySimpleModel
{
    /** @return string */
    public function getName()
    {
    }
}

class Thread extends VerySimpleModel
{
}

class ThreadReferral extends VerySimpleModel
{
}

class ThreadEntry extends VerySimpleModel
{
    public const FLAG_EDITED = 2;
    public const FLAG_HIDDEN = 4;

    /** @return Thread|null */
    public function getThread()
    {
    }
}

class ObjectModel
{
    public const OBJECT_TYPE_THREAD = 'H';
}

class Attachment extends VerySimpleModel
{
}

class AttachmentFile extends VerySimpleModel
{
    /** @return FileStorageBackend */
    public function open()
    {
    }
}

class FileStorageBackend
{
    /** @return string|false|null */
    public function read()
    {
    }
}

class DynamicFormField extends VerySimpleModel
{
    public const FLAG_EXT_STORED = 64;

    /** @return int */
    public function getId()
    {
    }

    /** @return iterable<mixed> */
    public function getChoices()
    {
    }

    /** @return bool */
    public function isVisibleToStaff()
    {
    }

    /** @return bool */
    public function isEditableToStaff()
    {
    }
}

class DynamicFormEntry extends VerySimpleModel
{
}

class DynamicFormEntryAnswer extends VerySimpleModel
{
    /** @return DynamicFormEntry|null */
    public function getEntry()
    {
    }

    /** @return DynamicFormField */
    public function getField()
    {
    }

    /**
     * @param string $what
     * @return string|null
     */
    public function getLocal($what)
    {
    }

    /** @return string|null */
    public function toString()
    {
    }
}

class Canned extends VerySimpleModel
{
}

class Category extends VerySimpleModel
{
    public const VISIBILITY_PRIVATE = 0;
}

class FAQ extends VerySimpleModel
{
    public const VISIBILITY_PRIVATE = 0;

    /** @return QuerySet<static> */
    public static function allPublic()
    {
    }
}
