import type { Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import { addressOf, type View } from './view.ts';
import { wordsOf } from './words.ts';

/** The reply and the note form, with the ids that osTicket's own scripts and ours look for. Both editors are plain. */
export function replyMarkup({ ticket, view, formToken }: { ticket: Ticket; view: View; formToken: string }): Markup {
  const words = wordsOf(view.language);
  const action = addressOf(ticket.ticketId, view);
  return html`<div class="sticky bar stop actions" id="response_options">
<ul class="tabs" id="response-tabs">
<li class="active"><a href="#reply" id="post-reply-tab">${words.postReply}</a></li>
<li><a href="#note" id="post-note-tab">${words.postNote}</a></li>
</ul>
<form id="reply" name="reply" class="tab_content" action="${action}" method="post">
${hiddenFields('reply', formToken)}
<div class="field"><span>${words.recipients}</span><bdi>${ticket.customer.email}</bdi></div>
<div class="field"><label for="cannedResp">${words.response}</label>
<select id="cannedResp"><option>${words.canned}</option></select></div>
<textarea name="response" id="response" rows="9" aria-label="${words.response}" placeholder="${words.responseHint}"></textarea>
<div class="field"><span>${words.signature}</span><span>${words.none}</span></div>
<p class="buttons"><button type="submit">${words.postReply}</button> <button type="reset">${words.reset}</button></p>
</form>
<form id="note" name="note" class="tab_content hidden" action="${action}" method="post">
${hiddenFields('postnote', formToken)}
<div class="field"><label for="title">${words.note}</label>
<input type="text" name="title" id="title" placeholder="${words.noteTitle}"></div>
<textarea name="note" id="internal_note" rows="9" aria-label="${words.note}" placeholder="${words.noteHint}"></textarea>
<p class="buttons"><button type="submit">${words.sendNote}</button> <button type="reset">${words.reset}</button></p>
</form>
</div>`;
}

/** Which form was posted, and the proof that it came from this page. */
export function hiddenFields(action: string, formToken: string): Markup {
  return html`<input type="hidden" name="__CSRFToken__" value="${formToken}"><input type="hidden" name="a" value="${action}">`;
}
