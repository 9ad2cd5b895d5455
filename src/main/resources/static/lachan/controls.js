import { codeList } from './code-list.js';
import { codePicker } from './code-picker.js';
import { h, newId } from './dom.js';
import { showDate, showInstant, toInstant, toLocal } from './dates.js';
import { unitPicker } from './unit-picker.js';

/*
 * A control holds one value: { node, control, get(), set(value), group? }. An empty one is undefined, never "" or null.
 * `group` says that several inputs make it up, so that it takes a legend instead of a label.
 */

/** Up to this many choices are shown at once; more go into a list. */
const RADIOS_AT_MOST = 5;

/** The control that suits a question. */
export function createControl(question) {
  const { schema } = question;
  if (schema.readOnly) return shown(question);
  if (schema.type === 'boolean') return yesNo(question);
  if (schema.oneOf) return choice(question);
  if (schema['x-input'] === 'unit') return unitPicker(question);
  if (schema['x-input'] === 'code') return codePicker(question);
  if (schema['x-input'] === 'codes') return codeList(question);
  if (schema['x-precision']) return looseDate(question);
  if (schema.type === 'integer' || schema.type === 'number') return number(question);
  if (schema.format === 'date') return dated(question, { type: 'date' });
  if (schema.format === 'date-time') return dated(question, { type: 'datetime-local', read: toInstant, show: toLocal, echo: showInstant });
  return text(question);
}

function text({ schema, attributes, changed }) {
  const multiline = schema['x-input'] === 'multiline';
  const control = multiline
    ? h('textarea', { ...attributes, class: 'lc-input', rows: 4, oninput: changed })
    : h('input', { ...attributes, class: 'lc-input', type: 'text', autocomplete: 'off', oninput: changed });
  return {
    node: control,
    control,
    get: () => control.value.trim() || undefined,
    set: (value) => {
      control.value = value ?? '';
    },
  };
}

/** Decimals with a comma or a point. What cannot be read as a number is kept as typed, for the server to answer. */
function number({ schema, lang, attributes, changed }) {
  const control = h('input', {
    ...attributes,
    class: 'lc-input lc-short',
    type: 'text',
    inputmode: schema.type === 'integer' ? 'numeric' : 'decimal',
    autocomplete: 'off',
    oninput: changed,
  });
  return {
    node: control,
    control,
    get() {
      const typed = control.value.trim();
      if (!typed) return undefined;
      const read = Number(typed.replace(',', '.'));
      return Number.isFinite(read) ? read : typed;
    },
    set: (value) => {
      control.value = lang === 'vi' ? String(value ?? '').replace('.', ',') : (value ?? '');
    },
  };
}

function dated({ attributes, changed }, { type, read = (typed) => typed, show = (value) => value, echo = showDate }) {
  const control = h('input', {
    ...attributes,
    class: 'lc-input lc-date',
    type,
    onchange: () => {
      repeat();
      changed();
    },
  });
  const said = h('span', { class: 'lc-note' });

  /** The control follows the browser's habit, which may put the month first: this says what was understood. */
  function repeat() {
    said.textContent = control.value ? echo(read(control.value)) : '';
  }

  return {
    node: h('div', { class: 'lc-row' }, control, said),
    control,
    get: () => (control.value ? read(control.value) : undefined),
    set: (value) => {
      control.value = value ? show(value) : '';
      repeat();
    },
  };
}

function radios({ attributes, changed }, options) {
  const name = newId();
  const inputs = options.map(({ value }, index) =>
    h('input', { type: 'radio', name, id: index === 0 ? attributes.id : newId(), value: String(value ?? ''), onchange: changed }),
  );
  const node = h(
    'div',
    { class: options.some((option) => option.hint) ? 'lc-radios lc-radios-long' : 'lc-radios' },
    options.map((option, index) =>
      h(
        'label',
        { class: 'lc-radio' },
        inputs[index],
        h('span', {}, option.title, option.hint ? h('small', {}, option.hint) : null),
      ),
    ),
  );
  return {
    node,
    control: inputs[0],
    group: true,
    get: () => options[inputs.findIndex((input) => input.checked)]?.value,
    set(value) {
      options.forEach((option, index) => {
        inputs[index].checked = option.value === value;
      });
    },
  };
}

function yesNo(question) {
  const { words, required } = question;
  const options = [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ];
  return radios(question, required ? options : [...options, { value: undefined, title: words.unknown }]);
}

function choice(question) {
  const { schema, required, translate, words, attributes, changed } = question;
  const options = schema.oneOf.map((option) => ({
    value: option.const,
    title: translate(option, 'title'),
    hint: translate(option, 'description'),
  }));
  const nothing = schema['x-unknown'] ? words.unknown : words.unchosen;
  if (options.length <= RADIOS_AT_MOST && schema['x-input'] !== 'select') {
    return radios(question, required ? options : [...options, { value: undefined, title: nothing }]);
  }
  const control = h(
    'select',
    { ...attributes, class: 'lc-input', onchange: changed },
    h('option', { value: '' }, schema['x-unknown'] ? words.unknown : words.choose),
    options.map((option) => h('option', { value: option.value }, option.title)),
  );
  return {
    node: control,
    control,
    get: () => control.value || undefined,
    set: (value) => {
      control.value = value ?? '';
    },
  };
}

/** A date known to the day, the month or the year only; it answers for two properties. */
function looseDate(question) {
  const { words, attributes, changed } = question;
  const exact = dated({ attributes: { id: attributes.id, 'aria-label': words.day }, changed }, { type: 'date' });
  const month = h('select', { class: 'lc-input lc-short', 'aria-label': words.month, onchange: changed });
  month.append(...Array.from({ length: 12 }, (_, i) => h('option', { value: String(i + 1).padStart(2, '0') }, String(i + 1))));
  const year = h('input', {
    type: 'text',
    inputmode: 'numeric',
    class: 'lc-input lc-short',
    'aria-label': words.year,
    placeholder: words.year,
    oninput: changed,
  });
  const precision = h(
    'select',
    {
      class: 'lc-input lc-short',
      'aria-label': words.precision,
      onchange: () => {
        lookAgain();
        changed();
      },
    },
    h('option', { value: 'DAY' }, words.day),
    h('option', { value: 'MONTH' }, words.month),
    h('option', { value: 'YEAR' }, words.year),
  );

  function lookAgain() {
    exact.node.hidden = precision.value !== 'DAY';
    year.hidden = precision.value === 'DAY';
    month.hidden = precision.value !== 'MONTH';
  }

  function known() {
    if (precision.value === 'DAY') return exact.get();
    const typed = year.value.trim();
    return typed ? `${typed}-${precision.value === 'MONTH' ? month.value : '01'}-01` : undefined;
  }

  lookAgain();
  return {
    node: h('div', { class: 'lc-row' }, precision, exact.node, month, year),
    control: exact.control,
    group: true,
    get: known,
    precision: () => (known() === undefined ? undefined : precision.value),
    focus: () => (precision.value === 'DAY' ? exact.control : year).focus(),
    set(date, level = 'DAY') {
      precision.value = level;
      lookAgain();
      exact.set(level === 'DAY' ? date : undefined);
      year.value = level === 'DAY' ? '' : (date ?? '').slice(0, 4);
      month.value = level === 'MONTH' && date ? date.slice(5, 7) : '01';
    },
  };
}

/** What is only shown. */
function shown({ schema, attributes, translate, words, unitName }) {
  const node = h('p', { id: attributes.id, class: 'lc-shown', tabindex: '-1' });
  let held;

  async function say(value, precision) {
    if (value === undefined || value === null || value === '') return words.notGiven;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (schema.oneOf) return translate(schema.oneOf.find((option) => option.const === value) ?? { title: value }, 'title');
    if (schema['x-input'] === 'unit') return unitName(value).catch(() => value);
    if (schema.format === 'date') return showDate(value, precision);
    return schema.format === 'date-time' ? showInstant(value) : String(value);
  }

  return {
    node,
    control: node,
    readOnly: true,
    get: () => held,
    async set(value, precision) {
      held = value;
      const said = await say(value, precision);
      if (held === value) node.textContent = said;
    },
  };
}
