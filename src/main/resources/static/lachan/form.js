import { h, newId } from './dom.js';
import { createFields } from './fields.js';
import { wordsIn } from './words.js';

/** From this share of the greatest length on, what is left is counted. */
const COUNT_FROM = 0.85;

/**
 * Draws the form that a JSON Schema describes and gives access to what is typed. It checks nothing: the server does,
 * and `showErrors` puts each answer at its field.
 *
 * @param container where the form goes; what is in it is replaced
 * @param options.schema the form's definition (`forms/*.json`)
 * @param options.values what is known so far
 * @param options.lang `vi` or `en`
 * @param options.findUnits text → units `[{code, name, parentName}]`
 * @param options.unitName code → what the unit is called
 * @param options.codes name of a list → its codes `[{code, vi, en, group}]`, asked again each time they are shown
 * @param options.kindOf code → what kind of code it is, in words
 */
export function renderForm(container, { schema, values = {}, lang = 'vi', findUnits, unitName, codes, kindOf }) {
  const words = wordsIn(lang);
  const listeners = [];
  const inner = createFields(schema, {
    lang,
    words,
    findUnits,
    unitName,
    codes,
    kindOf,
    translate,
    counter,
    changed() {
      inner.refresh();
      listeners.forEach((listener) => listener());
    },
  });

  const summary = h('div', { class: 'lc-summary', role: 'alert', tabindex: '-1' });
  const root = h(
    'div',
    { class: 'lc-form', lang, onkeydown: (event) => keepEnter(event) },
    schema.title
      ? h(
          'header',
          { class: 'lc-form-head' },
          h('h2', {}, translate(schema, 'title')),
          h('p', {}, translate(schema, 'x-form'), schema['x-law'] ? [' · ', h('span', { lang: 'vi' }, schema['x-law'])] : null),
        )
      : null,
    summary,
    sections(),
  );
  container.replaceChildren(root);
  inner.write(values);
  inner.refresh();

  function translate(node, key) {
    const english = key.startsWith('x-') ? `${key}-en` : `x-${key}-en`;
    return (lang === 'en' && node[english]) || node[key];
  }

  function sections() {
    const placed = (schema['x-sections'] ?? []).flatMap((section) => section.properties);
    const rest = inner.fields.filter((field) => !placed.includes(field.name));
    const byName = new Map(inner.fields.map((field) => [field.name, field]));
    const drawn = (schema['x-sections'] ?? []).map((section) =>
      h(
        'fieldset',
        { class: 'lc-section' },
        h('legend', {}, translate(section, 'title')),
        h('div', { class: 'lc-grid' }, section.properties.map((name) => byName.get(name)?.node)),
      ),
    );
    return rest.length > 0 ? [...drawn, h('div', { class: 'lc-grid' }, rest.map((field) => field.node))] : drawn;
  }

  function counter({ maxLength, readOnly }) {
    if (!maxLength || readOnly) return null;
    const node = h('p', { class: 'lc-note', role: 'status' });
    return {
      node,
      count(value) {
        const length = typeof value === 'string' ? [...value].length : 0;
        const left = maxLength - length;
        node.classList.toggle('lc-over', left < 0);
        if (left < 0) node.textContent = words.tooLong(-left);
        else node.textContent = length > maxLength * COUNT_FROM ? words.left(left) : '';
      },
    };
  }

  /** Enter in a one-line field must neither submit nor complete anything. */
  function keepEnter(event) {
    if (event.key === 'Enter' && !event.ctrlKey && event.target.matches('input, select')) event.preventDefault();
  }

  function fieldAt(pointer) {
    const path = pointer.split('/').slice(1);
    return inner.find(path.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')));
  }

  /** From top to bottom, whatever order the server found them in; what has no field comes first. */
  function asDrawn({ field: a }, { field: b }) {
    if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
    return a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  function nameOf(field) {
    const title = field.node.querySelector('.lc-label, legend')?.firstChild?.textContent ?? '';
    const card = field.node.closest('.lc-card')?.querySelector('legend')?.textContent;
    return card ? `${card}, ${title}` : title;
  }

  function clearErrors() {
    summary.replaceChildren();
    inner.quiet();
  }

  function showErrors(errors) {
    clearErrors();
    if (errors.length === 0) return;
    const placed = errors.map(({ pointer, message }) => ({ message, field: fieldAt(pointer) })).sort(asDrawn);
    const lines = placed.map(({ message, field }) => {
      if (!field) return h('li', {}, message);
      field.say(message);
      const go = (event) => {
        event.preventDefault();
        field.focus();
      };
      return h('li', {}, h('a', { href: '#', onclick: go }, `${nameOf(field)}: ${message}`));
    });
    summary.append(h('h3', { id: newId() }, words.errors(errors.length)), h('ul', {}, lines));
    summary.focus();
    summary.scrollIntoView({ block: 'start' });
  }

  /** Puts messages at their fields and leaves the focus where it is. */
  function markErrors(errors) {
    clearErrors();
    errors.forEach(({ pointer, message }) => fieldAt(pointer)?.say(message));
  }

  /** What the field is called that a JSON pointer leads to, with its card. */
  function nameAt(pointer) {
    const field = fieldAt(pointer);
    return field ? nameOf(field) : pointer;
  }

  function focusAt(pointer) {
    const field = fieldAt(pointer);
    field?.focus();
    field?.node.scrollIntoView({ block: 'center' });
  }

  return {
    /** What is typed, as the schema has it: nothing that is only shown, hidden or empty. */
    values: () => inner.read({}),
    showErrors,
    markErrors,
    clearErrors,
    nameAt,
    focusAt,
    onChange: (listener) => listeners.push(listener),
    setReadOnly(readOnly) {
      root.classList.toggle('lc-readonly', readOnly);
      root.querySelectorAll('input[type=text], textarea').forEach((input) => {
        input.readOnly = readOnly;
      });
      root.querySelectorAll('input:not([type=text]), select, button').forEach((input) => {
        input.disabled = readOnly;
      });
    },
    focusFirst: () => root.querySelector('input:not([disabled]), textarea, select')?.focus(),
  };
}
