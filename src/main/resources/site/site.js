'use strict';

// A box above each long list that leaves only the lines with what is typed. Without script there is the browser's search.
for (const table of document.querySelectorAll('table[data-filter]')) {
  const rows = [...table.tBodies].flatMap((body) => (body.className === 'sums' ? [] : [...body.rows]));
  if (rows.length < 12) continue;
  const label = document.createElement('label');
  const input = document.createElement('input');
  label.className = 'filter';
  label.append(table.dataset.filter, input);
  input.type = 'search';
  const bar = document.createElement('p');
  bar.className = 'filter';
  bar.append(label);
  table.parentElement.before(bar);
  input.addEventListener('input', () => {
    const wanted = input.value.trim();
    for (const row of rows) {
      row.hidden = wanted !== '' && row.className !== 'group' && !row.textContent.includes(wanted);
    }
  });
}

// Whoever comes to a finding inside of a closed part sees it.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest('details:not([open])');
  if (closed) {
    closed.open = true;
    target.scrollIntoView();
  }
}
addEventListener('hashchange', openTarget);
openTarget();
