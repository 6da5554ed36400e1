import type { Page } from 'playwright-core';

/** Elements the panels are made of; anything else in the shadow root came from a text. */
const tags =
  `a article b bdi blockquote br button code dd details div dl dt em h3 h4 h5 li ol p pre q section span strong summary
  table td th time tr ul`.split(/\s+/);

const attributes =
  `aria-controls aria-expanded aria-label aria-labelledby aria-pressed class data-panel data-recommendation-id datetime
  dir hidden href id lang rel role start target title type`.split(/\s+/);

/** Opens everything that can be opened in the panels, so that all of their texts are in the page. */
export async function openEverything(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('#fai-panels')?.shadowRoot;
    const closed = root?.querySelectorAll<HTMLElement>('button[aria-expanded="false"]') ?? [];
    for (const button of closed) button.click();
    for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
    return root !== undefined && closed.length === 0;
  });
}

/** What there is beside that once clicks have opened something: a question, the form of a rating. */
const openedBy = { tags: ['fieldset', 'label', 'textarea'], attributes: ['for', 'maxlength', 'rows'] };

/** What the panel of questions has beside that: elements in its box alone, attributes anywhere in it. */
const box = {
  tags: ['label', 'textarea'],
  attributes: ['for', 'rows', 'aria-describedby', 'aria-disabled', 'aria-invalid', 'aria-live', 'aria-relevant'],
};

/** Everything in the shadow root that is not on the lists above, in words; the empty list is what is wanted. */
export function strangersInPanels(page: Page, { afterClicks = false } = {}): Promise<string[]> {
  return page.evaluate(
    ({ tags, attributes, box }) => {
      const strangers: string[] = [];
      for (const element of document.querySelector('#fai-panels')?.shadowRoot?.querySelectorAll('*') ?? []) {
        const tag = element.localName;
        const isOfQuestions = element.closest('section[data-panel="questions"]') !== null;
        const isOfBox = isOfQuestions && element.closest('.ask') !== null;
        if (!tags.includes(tag) && !(isOfBox && box.tags.includes(tag))) strangers.push(`<${tag}>`);
        for (const { name, value } of element.attributes) {
          if (!attributes.includes(name) && !(isOfQuestions && box.attributes.includes(name))) {
            strangers.push(`<${tag} ${name}>`);
          } else if (name === 'href' && !/^(https?:\/\/|mailto:|#thread-entry-\d+$)/i.test(value)) {
            strangers.push(`<${tag} href="${value}">`);
          }
        }
        if (
          element instanceof HTMLAnchorElement &&
          element.host === location.host &&
          !element.getAttribute('href')?.startsWith('#')
        ) {
          strangers.push(`a link to the helpdesk itself: ${element.href}`);
        }
      }
      return strangers;
    },
    afterClicks
      ? { tags: [...tags, ...openedBy.tags], attributes: [...attributes, ...openedBy.attributes], box }
      : { tags, attributes, box },
  );
}
