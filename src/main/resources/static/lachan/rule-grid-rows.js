import { language } from './api.js';
import { h } from './dom.js';

/** How the rows of the grid look. */
export function drawHead(columns, words, model) {
  return h(
    'thead',
    {},
    h(
      'tr',
      { 'aria-rowindex': 1 },
      h('th', { scope: 'col', class: 'lc-grid-number' }, words.row),
      columns.map((column, i) => h('th', { scope: 'col', class: `lc-kind-${column.kind.toLowerCase()}${model.unused[i] ? ' lc-unused' : ''}` }, column.title, h('small', {}, column.heading))),
    ),
  );
}

/** A row: its number with what became of it, and its cells with what they said before and what is wrong with them. */
export function drawRow(row, model, words, faultsOf) {
  const fresh = row.origin < 0;
  const changed = !fresh && row.cells.some((_, column) => model.isChanged(row, column));
  const status = fresh ? words.fresh : changed ? words.changed : '';
  const element = h(
    'tr',
    {},
    h('th', { scope: 'row', class: 'lc-grid-number' }, h('span'), status ? h('small', {}, status) : null),
    row.cells.map((cell, column) => drawCell(row, cell, column, model, words, faultsOf)),
  );
  if (fresh) element.classList.add('lc-fresh');
  return element;
}

function drawCell(row, cell, column, model, words, faultsOf) {
  const changed = model.isChanged(row, column);
  const faults = faultsOf(row, column);
  const before = model.before(row, column);
  const element = h(
    'td',
    { role: 'gridcell', tabindex: '-1', lang: languageOf(model.columns[column]), 'aria-invalid': faults.length > 0 ? 'true' : null },
    h('div', { class: 'lc-cell-text' }, cell),
    changed ? h('del', { class: 'lc-cell-text', title: words.was(before) }, before === '' ? words.nothing : before) : null,
    faults.length > 0 ? h('span', { class: 'lc-cell-fault', lang: language() }, faults[0]) : null,
  );
  element.classList.add(`lc-kind-${model.columns[column].kind.toLowerCase()}`);
  element.classList.toggle('lc-changed', changed);
  element.classList.toggle('lc-unused', model.unused[column]);
  return element;
}

/** Words of a table are Vietnamese, but for those that say that they are English. */
function languageOf({ heading }) {
  return heading.endsWith('_en') ? 'en' : 'vi';
}
