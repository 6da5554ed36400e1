// The dialog of the staff pages ($.dialog in osTicket's scp/js/scp.js) as far as inline edit of a field uses it: one element,
// filled by a request, whose form is posted in the background.
(() => {
  const popup = document.getElementById('popup');
  const body = popup.querySelector('.body');
  const token = () => document.querySelector('meta[name="csrf_token"]').content;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.inline-edit');
    if (link) {
      event.preventDefault();
      void open(`ajax.php/${link.getAttribute('href').slice(1)}`);
    } else if (popup.contains(event.target) && event.target.matches('.close')) {
      event.preventDefault();
      popup.style.display = 'none';
    }
  });

  async function open(url) {
    body.replaceChildren();
    popup.style.display = 'block';
    const answer = await fetch(url);
    if (answer.ok) body.innerHTML = await answer.text();
  }

  document.addEventListener('submit', async (event) => {
    if (!popup.contains(event.target)) return;
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(`ajax.php/${form.getAttribute('action').slice(1)}`, {
      method: 'POST',
      headers: { 'X-CSRFToken': token() },
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.status === 201) {
      popup.style.display = 'none';
      body.replaceChildren();
      const { id, value } = await answer.json();
      const shown = document.getElementById(`field_${id}`);
      if (shown) shown.textContent = value;
    } else if (answer.ok) body.innerHTML = await answer.text();
  });
})();
