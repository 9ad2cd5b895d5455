import { h } from './dom.js';

/** The buttons over the grid. */
export function drawTools(model, words, path, { act, filter, upload, discard, widen }) {
  const button = (name, title) => h('button', { type: 'button', class: 'lc-button', title: title ?? null, onclick: () => act(name) }, words[name]);
  const buttons = Object.fromEntries(['add', 'copy', 'remove', 'up', 'down', 'undo', 'redo'].map((name) => [name, button(name, words[`${name}Title`])]));
  const file = h('input', { type: 'file', accept: '.csv,.xlsx,.txt', hidden: true, 'aria-label': words.upload, onchange: () => take(file, upload) });
  const group = (name, ...children) => h('span', { role: 'group', 'aria-label': name, class: 'lc-tool-group' }, children);
  const element = h(
    'div',
    { class: 'lc-rule-tools', role: 'group', 'aria-label': words.rows },
    group(words.rows, buttons.add, buttons.copy, buttons.remove, buttons.up, buttons.down),
    group(words.steps, buttons.undo, buttons.redo),
    h('input', { type: 'search', class: 'lc-input lc-rule-filter', placeholder: words.filter, 'aria-label': words.filter, oninput: ({ target }) => filter(target.value) }),
    model.unused.some(Boolean) ? h('button', { type: 'button', class: 'lc-button', 'aria-pressed': 'false', onclick: ({ target }) => widen(target) }, words.showAll(model.unused.filter(Boolean).length)) : null,
    group(
      words.files,
      file,
      h('button', { type: 'button', class: 'lc-button', title: words.uploadTitle, onclick: () => file.click() }, words.upload),
      h('a', { class: 'lc-button', href: `${path}/csv`, download: true }, words.csv),
      h('a', { class: 'lc-button', href: `${path}/xlsx`, download: true }, words.xlsx),
      h('button', { type: 'button', class: 'lc-button', onclick: discard }, words.discard),
    ),
  );
  const refresh = () => {
    buttons.undo.disabled = !model.canUndo;
    buttons.redo.disabled = !model.canRedo;
    ['copy', 'remove', 'up', 'down'].forEach((name) => (buttons[name].disabled = model.rows.length === 0));
  };
  return { element, refresh };
}

function take(file, upload) {
  const [chosen] = file.files;
  file.value = '';
  if (chosen) upload(chosen);
}
