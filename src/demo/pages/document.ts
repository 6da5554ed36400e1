import type { World } from '../world.ts';
import { html, type Markup } from './html.ts';
import { pickerMarkup } from './picker.ts';
import { withoutElements } from './quirks.ts';
import type { View } from './view.ts';
import { wordsOf } from './words.ts';

/**
 * The document around the PJAX container. Its ids, `lang`, `dir`, the class `rtl` and the place of the CSRF token are
 * those of osTicket (include/staff/header.inc.php).
 */
export function documentPage({
  title,
  content,
  view,
  world,
}: {
  title: string;
  content: Markup;
  view: View;
  world: World;
}): string {
  const words = wordsOf(view.language);
  const isRightToLeft = view.direction === 'rtl';
  const page = `<!DOCTYPE html>
${
  html`<html lang="${view.language}" dir="${view.direction}" class="${isRightToLeft ? 'rtl' : ''}" data-theme="${view.theme}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf_token" content="${world.formToken}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/stand-in/page.css">
<link rel="stylesheet" href="/stand-in/ticket.css">
<link rel="stylesheet" href="/stand-in/themes.css">
<link rel="stylesheet" href="/stand-in/picker.css">
</head>
<body>
${pickerMarkup(view, world)}
<div id="container">
<div id="header">
<a id="logo" class="no-pjax" href="tickets.php">Larkfield Coffee <small>Helpdesk</small></a>
<p id="info" class="no-pjax">${words.welcome} <strong>${view.person.name.split(' ')[0] ?? ''}</strong>
<span>${words.profile}</span> <span>${words.logOut}</span></p>
</div>
<div id="pjax-container">
${content}
</div>
<div id="footer" lang="en" dir="ltr">A stand-in for osTicket’s staff page. People, companies and tickets are made up.</div>
</div>
<div class="dialog" id="popup" style="display:none"><div class="body"></div></div>
<script src="/stand-in/pjax.js"></script>
<script src="/stand-in/staff-page.js"></script>
<script src="/stand-in/field-dialog.js"></script>
<script src="/stand-in/picker.js"></script>
${view.quirks.mount && html`<script src="/stand-in/meddle.js" data-does="${view.quirks.mount}"></script>`}
</body>
</html>
`.markup
}`;
  return withoutElements(page, view.quirks.without);
}
