import { h, newId } from './dom.js';

/** The field in which one cell is typed or chosen. `onDone` is told the text, and where to go: `down`, `right`, `left`, `stay`. */
export function openCell({ cell, column, value, typed, choices, label, onDone, onCancel }) {
  const list = h('datalist', { id: newId() });
  const field = column.kind === 'ONE_OF' ? choosing(column, value) : column.kind === 'TEXT' ? h('textarea', { rows: 3 }) : h('input', { type: 'text', list: list.id, autocomplete: 'off' });
  field.classList.add('lc-cell-field');
  field.setAttribute('aria-label', label);
  if (column.kind !== 'ONE_OF') field.value = typed ?? value;
  let open = true;
  const finish = (act) => {
    if (!open) return;
    open = false;
    act();
  };
  const done = (where) => finish(() => onDone(field.value.normalize('NFC').trim(), where));
  const offer = () => fill(list, field.value, column, choices);
  field.addEventListener('input', offer);
  field.addEventListener('blur', () => done('blurred'));
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') finish(onCancel);
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) done('down');
    else if (event.key === 'Tab') done(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  });
  ['mousedown', 'dblclick', 'copy', 'paste', 'cut'].forEach((name) => field.addEventListener(name, (event) => event.stopPropagation()));
  offer();
  cell.replaceChildren(field, list);
  field.focus();
  if (typed === undefined && field.select) field.select();
}

function choosing(column, value) {
  const known = column.allowed.some((one) => one.value === value);
  return h(
    'select',
    {},
    column.mayBeEmpty || value === '' ? h('option', { value: '', selected: value === '' }, '') : null,
    known || value === '' ? null : h('option', { value, selected: true }, value),
    column.allowed.map((one) => h('option', { value: one.value, selected: one.value === value }, one.words ? `${one.value} – ${one.words}` : one.value)),
  );
}

/** In a list of codes the last one is completed. */
function fill(list, text, column, choices) {
  const before = column.kind === 'CODES' ? text.slice(0, text.lastIndexOf(';') + 1) : '';
  list.replaceChildren(...choices.map(({ value, words }) => h('option', { value: before + value }, words)));
}
