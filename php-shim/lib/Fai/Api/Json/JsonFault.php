<?php

declare(strict_types=1);

namespace Fai\Api\Json;

/** Why a text is not the JSON we take: stable codes for the log. */
enum JsonFault: string
{
    case Syntax = 'syntax';
    case BadText = 'bad_text';
    case TooDeep = 'too_deep';
    case TooManyMembers = 'too_many_members';
    case DuplicateMember = 'duplicate_member';
    case NotAnObject = 'not_an_object';
}
