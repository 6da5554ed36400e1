import type { Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import { addressOf, type View } from './view.ts';
import type { Words } from './words/english.ts';
import { wordsOf } from './words.ts';

interface Forms {
  ticket: Ticket;
  view: View;
  formToken: string;
}

/** True where the page has a reply form for this person (include/staff/ticket-view.inc.php:809). */
export function mayReply(ticket: Ticket, view: View): boolean {
  return ticket.takesPosts && view.person.mayReply;
}

/** The reply and the note form, with the ids that osTicket's own scripts and ours look for. Both editors are plain. */
export function replyMarkup(forms: Forms): Markup {
  const { ticket, view } = forms;
  const words = wordsOf(view.language);
  const withReply = mayReply(ticket, view);
  return html`<div class="sticky bar stop actions" id="response_options">
<ul class="tabs" id="response-tabs">
${withReply && html`<li class="active"><a href="#reply" id="post-reply-tab">${words.postReply}</a></li>`}
${ticket.takesPosts && html`<li class="${withReply ? '' : 'active'}"><a href="#note" id="post-note-tab">${words.postNote}</a></li>`}
</ul>
${withReply && replyForm(forms, words)}${ticket.takesPosts && noteForm(forms, words, withReply)}</div>`;
}

function replyForm({ ticket, view, formToken }: Forms, words: Words): Markup {
  return html`<form id="reply" name="reply" class="tab_content" action="${addressOf(ticket.ticketId, view)}" method="post">
${hiddenFields('reply', formToken)}
<div class="field"><span>${words.recipients}</span><bdi>${ticket.customer.email}</bdi></div>
<div class="field"><label for="cannedResp">${words.response}</label>
<select id="cannedResp"><option>${words.canned}</option></select></div>
<textarea name="response" id="response" rows="9" aria-label="${words.response}" placeholder="${words.responseHint}"></textarea>
<div class="field"><span>${words.signature}</span><span>${words.none}</span></div>
<p class="buttons"><button type="submit">${words.postReply}</button> <button type="reset">${words.reset}</button></p>
</form>
`;
}

function noteForm({ ticket, view, formToken }: Forms, words: Words, isHidden: boolean): Markup {
  return html`<form id="note" name="note" class="tab_content${isHidden && ' hidden'}" action="${addressOf(ticket.ticketId, view)}" method="post">
${hiddenFields('postnote', formToken)}
<div class="field"><label for="title">${words.note}</label>
<input type="text" name="title" id="title" placeholder="${words.noteTitle}"></div>
<textarea name="note" id="internal_note" rows="9" aria-label="${words.note}" placeholder="${words.noteHint}"></textarea>
<p class="buttons"><button type="submit">${words.sendNote}</button> <button type="reset">${words.reset}</button></p>
</form>
`;
}

/** Which form was posted, and the proof that it came from this page. */
export function hiddenFields(action: string, formToken: string): Markup {
  return html`<input type="hidden" name="__CSRFToken__" value="${formToken}"><input type="hidden" name="a" value="${action}">`;
}
