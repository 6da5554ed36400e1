// Does to the panels' mount what other plugins and themes do: moves it, takes it away, or takes it away and brings it back.
(() => {
  const { does } = document.currentScript.dataset;
  const delayMs = 500;

  document.addEventListener('standin:shown', later);
  later();

  function later() {
    setTimeout(meddle, delayMs);
  }

  function meddle() {
    const mount = document.getElementById('fai-panels');
    if (!mount) return;
    const done = () => {
      document.documentElement.dataset.meddled = does;
    };
    if (does === 'moved') document.getElementById('content').append(mount);
    if (does === 'removed') mount.remove();
    if (does === 'returned') {
      const place = mount.nextSibling;
      const { parentNode } = mount;
      mount.remove();
      setTimeout(() => {
        parentNode.insertBefore(mount, place);
        done();
      }, delayMs);
    } else {
      done();
    }
  }
})();
