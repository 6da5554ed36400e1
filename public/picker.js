// Keeps the bar above the page in step with the page that is shown, and applies a choice as soon as it is made.
(() => {
  const picker = document.getElementById('picker');
  const view = document.getElementById('picker-view');
  const customer = document.getElementById('picker-customer');

  view.addEventListener('change', () => view.requestSubmit());
  view.addEventListener('submit', () => {
    // What was left open stays out of the address.
    for (const field of view.elements) field.disabled = field.value === '';
  });

  document.addEventListener('standin:shown', follow);
  follow();

  function follow() {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    view.elements.id.value = id;
    customer.action = location.href;
    customer.closest('details').hidden = id === '';
    for (const link of picker.querySelectorAll('nav a')) {
      const isCurrent = (new URL(link.href).searchParams.get('id') ?? '') === id;
      if (isCurrent) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }
})();
