import { h, newId } from './dom.js';

/** How long typing must pause before the server is asked. */
const PAUSE_MS = 200;

/**
 * A combobox (WAI-ARIA 1.2, list autocomplete) over communes. Its value is the unit's code; text that was typed and
 * not picked is no value, and the field says so.
 */
export function unitPicker({ attributes, words, findUnits, unitName, changed }) {
  const listId = newId();
  let code;
  let label = '';
  let options = [];
  let active = -1;
  let asked = 0;
  let timer;

  const input = h('input', {
    ...attributes,
    type: 'text',
    class: 'lc-input',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    placeholder: words.unitHint,
    oninput: () => typed(),
    onkeydown: (event) => pressed(event),
    onblur: () => left(),
  });
  const list = h('ul', { id: listId, role: 'listbox', class: 'lc-options', hidden: true });
  const status = h('p', { class: 'lc-note', role: 'status' });

  function typed() {
    pick(undefined);
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2) return close();
    timer = setTimeout(() => search(text), PAUSE_MS);
  }

  async function search(text) {
    asked += 1;
    const question = asked;
    try {
      const found = await findUnits(text);
      if (question === asked && document.activeElement === input) open(found);
    } catch {
      close();
      status.textContent = words.unitFailed;
    }
  }

  function open(found) {
    options = found;
    list.replaceChildren(
      ...found.map((unit, index) =>
        h(
          'li',
          { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => chosen(event, index) },
          h('strong', {}, unit.name),
          unit.parentName ? ` ${unit.parentName}` : null,
        ),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    status.textContent = found.length > 0 ? words.unitFound(found.length) : words.unitNone;
    move(found.length > 0 ? 0 : -1);
  }

  function close() {
    asked += 1;
    options = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    status.textContent = '';
  }

  function move(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${listId}-${index}`);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }

  function pressed(event) {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      return close();
    }
    if (options.length === 0) return undefined;
    if (event.key === 'ArrowDown') move((active + 1) % options.length);
    else if (event.key === 'ArrowUp') move((active - 1 + options.length) % options.length);
    else if (event.key === 'Enter') return chosen(event, active);
    else return undefined;
    return event.preventDefault();
  }

  function chosen(event, index) {
    event.preventDefault();
    const unit = options[index];
    label = [unit.name, unit.parentName].filter(Boolean).join(', ');
    input.value = label;
    close();
    pick(unit.code);
  }

  function pick(next) {
    if (code === next) return;
    code = next;
    changed();
  }

  function left() {
    clearTimeout(timer);
    close();
    if (code === undefined && input.value.trim()) status.textContent = words.unitUnchosen;
  }

  return {
    node: h('div', { class: 'lc-picker' }, input, list, status),
    control: input,
    get: () => code,
    async set(next) {
      code = next;
      label = next ?? '';
      input.value = label;
      if (next === undefined) return;
      label = await unitName(next).catch(() => next);
      if (code === next) input.value = label;
    },
  };
}
