// Moves between pages of the stand-in the way osTicket does with jquery-pjax, where the difference matters to a plugin:
// only the children of #pjax-container change, inline scripts of the fragment run at once, script files are loaded
// only when no element names them yet, and back and forward show clones of what was there without asking the server.
(() => {
  const container = document.getElementById('pjax-container');
  // As jquery-pjax has it, and like there others may set it.
  const defaults = { maxCacheLength: 20 };
  /** Clones of pages by the id of their history entry; oldest first in the two lists. */
  const kept = new Map();
  const backIds = [];
  const forwardIds = [];
  let request = null;
  let lastId = 0;
  let state = { id: nextId(), title: document.title, isStandIn: true };
  history.replaceState(state, '');
  window.standInPjax = { defaults };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || link.closest('.no-pjax') || link.target) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.getAttribute('href').startsWith('#') || link.origin !== location.origin) return;
    event.preventDefault();
    load(link.href, { push: true });
  });

  window.addEventListener('popstate', ({ state: target }) => {
    request?.abort();
    if (!target?.isStandIn || target.id === state.id) return;
    const isForward = state.id < target.id;
    const clone = kept.get(target.id);
    keep(isForward ? backIds : forwardIds, state.id);
    kept.delete((isForward ? forwardIds : backIds).pop());
    if (!clone) {
      load(location.href, { push: false, id: target.id });
      return;
    }
    state = target;
    document.title = target.title;
    show(clone);
  });

  async function load(address, { push, id }) {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    if (push) {
      keep(backIds, state.id);
      for (const forwardId of forwardIds.splice(0)) kept.delete(forwardId);
      history.pushState(null, '', address);
    }
    document.body.classList.add('loading');
    try {
      const response = await fetch(address, {
        signal: mine.signal,
        headers: { 'X-PJAX': 'true', 'X-PJAX-Container': '#pjax-container' },
      });
      if (!response.ok) throw new Error(`${response.status}`);
      replace(await response.text(), id);
    } catch (error) {
      // A newer click took over; anything else is the server's to explain on a page of its own.
      if (error.name !== 'AbortError') location.replace(address);
    } finally {
      if (request === mine) document.body.classList.remove('loading');
    }
  }

  /** Shows a fragment the server sent. */
  function replace(markup, id) {
    const template = document.createElement('template');
    template.innerHTML = markup;
    const title = template.content.querySelector('title');
    const files = [...template.content.querySelectorAll('script[src]')];
    for (const element of [title, ...files]) element?.remove();
    state = { id: id ?? nextId(), title: title?.textContent ?? document.title, isStandIn: true };
    history.replaceState(state, '');
    document.title = state.title;
    show(template.content);
    loadScriptFiles(files);
    scrollTo(0, 0);
  }

  function show(content) {
    container.replaceChildren(content);
    runInlineScripts();
    document.dispatchEvent(new Event('standin:shown'));
  }

  /** Scripts set in by a parser for fragments never run by themselves; jQuery runs them through a copy in the head. */
  function runInlineScripts() {
    for (const script of container.querySelectorAll('script:not([src])')) {
      if (!['', 'text/javascript'].includes(script.type)) continue;
      const copy = document.createElement('script');
      copy.text = script.text;
      document.head.appendChild(copy).remove();
    }
  }

  function loadScriptFiles(files) {
    for (const file of files) {
      // Made anew in this document, which also resolves the address: inside a template it stays as written.
      const script = document.createElement('script');
      if (file.type) script.type = file.type;
      script.src = file.getAttribute('src');
      if (![...document.scripts].some((present) => present.src === script.src)) document.head.append(script);
    }
  }

  /** Keeps a deep copy of the page that is shown: no listeners, no shadow roots, scripts marked as run. */
  function keep(ids, id) {
    const clone = document.createDocumentFragment();
    clone.append(...container.cloneNode(true).childNodes);
    kept.set(id, clone);
    ids.push(id);
    while (ids.length > defaults.maxCacheLength) kept.delete(ids.shift());
  }

  /** Grows with time, also over reloads, so that the order of two entries tells back from forward. */
  function nextId() {
    lastId = Math.max(Date.now(), lastId + 1);
    return lastId;
  }
})();
