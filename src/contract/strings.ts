/**
 * Everything the panels say, in English. The build writes these words to `strings/en.json` of the plugin, a translation
 * stands beside it as `strings/LANGUAGE.json`, and the shim puts those of the page's language into the mount's JSON, as
 * its member `strings`. `{name}` stands for a value; instead of a key with `{count}` a translation may give the plural
 * forms of its language, named as `Intl.PluralRules` names them: `new.other` and, as needed, `new.one`, …
 *
 * A key without a string is shown itself, with blanks for its underscores: a key reads like English.
 */
export const english = {
  Summary: 'Summary',
  Recommended_responses: 'Recommended responses',
  request: 'Request',
  state: 'Current state',
  done: 'Done so far',
  open_questions: 'Open questions',
  dates: 'Dates',
  sentiment: 'Sentiment',
  other: 'Also',
  next_step: 'Next step',
  reply: 'Reply',
  wait_for_customer: 'Wait for the customer',
  internal_action: 'Internal action',
  close: 'Close the ticket',
  hidden_text: 'A message contains hidden text.',
  instructions_to_ai: 'A message contains instructions aimed at an AI.',
  unsupported: 'not found in this ticket',
  show_entry: 'Show entry {number} in the thread',
  not_here: 'not on this page',
  AI_generated: 'AI-generated, please check',
  covers: 'Covers {covered} of {count} messages',
  new: '{count} new',
  new_messages: 'new messages: {count}',
  new_responses: 'new responses: {count}',
  new_notes: 'new notes: {count}',
  show: 'Show the first',
  action: 'Suggested action',
  low: 'Low confidence',
  medium: 'Medium confidence',
  high: 'High confidence',
  why: 'Why',
  confidence: 'Confidence',
  sources: 'Sources',
  entry: 'Message',
  ticket: 'Ticket',
  faq: 'FAQ',
  canned: 'Canned response',
  url: 'Web page',
  internal: 'internal',
  language: 'Language',
  used: 'Used',
  dismissed: 'Dismissed',
  outdated: 'The customer has written since',
  retired: 'A reply was sent since',
  earlier: 'Earlier recommendations ({count})',
  loading: 'Loading the other recommendations…',
  not_loaded: 'The other recommendations could not be loaded.',
  try_again: 'Try again',
  queued: 'A new analysis is waiting.',
  working: 'A new analysis is being made.',
  failed: 'The last analysis failed.',
};

export type StringKey = keyof typeof english;
