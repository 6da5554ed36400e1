// The few things that work on the stand-in page itself: tabs, the More drop-down, and the buttons that lead to the
// forms. All of it listens on the document, since the page's content comes and goes.
(() => {
  document.addEventListener('click', (event) => {
    const dropdownButton = event.target.closest('[data-dropdown]');
    const isOpen =
      dropdownButton && document.querySelector(dropdownButton.dataset.dropdown)?.classList.contains('open');
    for (const open of document.querySelectorAll('.action-dropdown.open')) open.classList.remove('open');
    if (dropdownButton && !isOpen) document.querySelector(dropdownButton.dataset.dropdown)?.classList.add('open');

    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    if (link.matches('ul.tabs > li > a')) {
      event.preventDefault();
      showTab(link);
    } else if (link.matches('.post-response')) {
      event.preventDefault();
      openForm(link.getAttribute('href'));
    } else if (link.getAttribute('href') === '#') {
      event.preventDefault();
    }
  });

  function showTab(link) {
    const list = link.closest('ul');
    const panel = document.querySelector(link.getAttribute('href'));
    if (!panel) return;
    for (const item of list.children) item.classList.toggle('active', item === link.parentElement);
    for (const sibling of panel.parentElement.children) {
      if (sibling.matches('.tab_content')) sibling.classList.toggle('hidden', sibling !== panel);
    }
  }

  /** `#post-reply` and `#post-note` name the tabs of the two forms, without their `-tab`. */
  function openForm(name) {
    const tab = document.querySelector(`${name}-tab`);
    if (!tab) return;
    showTab(tab);
    document.getElementById('response_options').scrollIntoView({ block: 'start' });
  }
})();
