// Keeps the bar above the page in step with the page that is shown, and applies a choice as soon as it is made.
(() => {
  const picker = document.getElementById('picker');
  const view = document.getElementById('picker-view');
  const states = document.getElementById('picker-state');
  const customer = document.getElementById('picker-customer');
  const startOver = document.getElementById('picker-start-over');

  for (const form of [view, states]) form.addEventListener('change', () => form.requestSubmit());
  view.addEventListener('submit', () => {
    // What was left open stays out of the address.
    for (const field of view.elements) field.disabled = field.value === '';
  });
  states.addEventListener('click', ({ target }) => {
    const { step } = target.dataset;
    if (!step) return;
    const select = states.elements.state;
    // Round and round, and never the empty one at the start.
    const last = select.options.length - 1;
    select.selectedIndex = ((select.selectedIndex - 1 + Number(step) + last) % last) + 1;
    states.requestSubmit();
  });

  document.addEventListener('standin:shown', follow);
  follow();

  function follow() {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    view.elements.id.value = id;
    for (const form of [customer, startOver]) form.action = location.href;
    customer.closest('details').hidden = id === '';
    for (const link of picker.querySelectorAll('nav a')) {
      const isCurrent = (new URL(link.href).searchParams.get('id') ?? '') === id;
      if (isCurrent) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
})();
