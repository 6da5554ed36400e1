import { html, type Markup } from './html.ts';
import { addressOf, linkClass, type View } from './view.ts';
import { wordsOf } from './words.ts';

/** The two rows of navigation; osTicket keeps them inside the PJAX container. */
export function navigationMarkup(view: View): Markup {
  const words = wordsOf(view.language);
  const elsewhere = (label: string) => html`<li class="inactive"><span>${label}</span></li>`;
  return html`<ul id="nav">
${[words.dashboard, words.users, words.tasks].map(elsewhere)}
<li class="active"><a class="${linkClass(null, view)}" href="${addressOf(null, view)}">${words.tickets}</a></li>
${elsewhere(words.knowledgebase)}
</ul>
<nav><ul id="sub_nav">
<li><a class="active ${linkClass(null, view)}" href="${addressOf(null, view)}">${words.openQueue}</a></li>
<li><span>${words.myQueue}</span></li>
<li><span>${words.closedQueue}</span></li>
<li><span>${words.newTicket}</span></li>
</ul></nav>
`;
}
