<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/**
 * Why a token was refused: stable codes for the log of the helpdesk.
 * Outside all of them are one and the same answer, so that a sender who tries tokens learns nothing.
 */
enum Refusal: string
{
    case AmbiguousHeader = 'ambiguous_header';
    case TooLarge = 'too_large';
    case NotCompact = 'not_compact';
    case NotBase64Url = 'not_base64url';
    case HeaderTooLarge = 'header_too_large';
    case BadHeader = 'bad_header';
    case ForbiddenHeaderMember = 'forbidden_header_member';
    case WrongAlgorithm = 'wrong_algorithm';
    case WrongType = 'wrong_type';
    case NoKeyId = 'no_key_id';
    case UnknownKey = 'unknown_key';
    case BadSignature = 'bad_signature';
    case BadClaims = 'bad_claims';
    case WrongIssuer = 'wrong_issuer';
    case WrongAudience = 'wrong_audience';
    case WrongOrganization = 'wrong_organization';
    case WrongInstance = 'wrong_instance';
    case NoSubject = 'no_subject';
    case BadTokenId = 'bad_token_id';
    case BadTimes = 'bad_times';
    case IssuedInFuture = 'issued_in_future';
    case NotYetValid = 'not_yet_valid';
    case Expired = 'expired';
    case LivesTooLong = 'lives_too_long';
    case BadScope = 'bad_scope';
    case Revoked = 'revoked';
}
