import { h, newId } from './dom.js';
import { createControl } from './controls.js';

/*
 * A field is a place in the form: { name, node, answers: [property names], read(into), write(from), peek(), find(path),
 * focus(), say(message), quiet() }. A form is a tree of them, in the shape of its schema.
 */

/** So many characters of a choice fit into half the width of a form. */
const HALF_WIDTH = 40;

/** The field for one property. */
export function createField(name, schema, required, context) {
  if (schema.type === 'object') return objectField(name, schema, context);
  return schema.items?.type === 'object' ? cardsField(name, schema, required, context) : questionField(name, schema, required, context);
}

/** The fields of an object's properties, and which of them the others' answers show. */
export function createFields(schema, context) {
  const required = requiredIn(schema);
  const companions = Object.values(schema.properties).map((property) => property['x-precision']);
  const fields = Object.entries(schema.properties)
    .filter(([name]) => !companions.includes(name))
    .map(([name, property]) => createField(name, property, required.includes(name), context));

  function visible(field) {
    const condition = schema.properties[field.name]['x-show-if'];
    if (!condition) return true;
    const other = fields.find((candidate) => candidate.name === condition.property);
    const answer = other.peek() ?? null;
    return (condition.some ? answer?.length > 0 : condition.in.includes(answer)) && visible(other);
  }

  return {
    fields,
    refresh() {
      fields.forEach((field) => {
        field.node.hidden = !visible(field);
        field.refresh?.();
      });
    },
    read(into) {
      fields.filter(visible).forEach((field) => field.read(into));
      return into;
    },
    write(from) {
      fields.forEach((field) => field.write(from));
    },
    quiet() {
      fields.forEach((field) => field.quiet());
    },
    /** The field that a JSON pointer's segments lead to; the nearest one above where they lead nowhere. */
    find([first, ...rest]) {
      const field = fields.find((candidate) => candidate.answers.includes(first));
      return field ? (field.find(rest) ?? field) : undefined;
    },
  };
}

/** What must be answered, always or while the answer that demands it also shows the question. */
function requiredIn(schema) {
  const sometimes = (schema.allOf ?? []).flatMap((rule) => rule.then?.required ?? []);
  return [...(schema.required ?? []), ...sometimes.filter((name) => schema.properties[name]['x-show-if'])];
}

/** Title, help and law around a control, and the place for its error. */
function frame(schema, required, { translate, words }) {
  const law = schema['x-law'];
  const help = translate(schema, 'description');
  const error = h('p', { id: newId(), class: 'lc-error', hidden: true });
  const notes = [
    help ? h('p', { id: newId(), class: 'lc-help' }, help) : null,
    law ? h('p', { id: newId(), class: 'lc-law' }, `${words.law} `, h('span', { lang: 'vi' }, law)) : null,
    schema['x-unverified'] ? h('p', { id: newId(), class: 'lc-law lc-unverified' }, words.unverified) : null,
  ].filter(Boolean);
  const mark = required ? h('span', { class: 'lc-required' }, ` (${words.required})`) : null;
  return {
    title: [translate(schema, 'title'), mark],
    notes,
    error,
    describedBy: [error, ...notes].map((note) => note.id).join(' '),
    say(target, message) {
      error.textContent = message;
      error.hidden = !message;
      if (message) target.setAttribute('aria-invalid', 'true');
      else target.removeAttribute('aria-invalid');
    },
  };
}

/** A list whose choices would be cut off in half the width. */
const isLong = (node) => node.matches('select') && [...node.options].some(({ text }) => text.length > HALF_WIDTH);

function questionField(name, schema, required, context) {
  const around = frame(schema, required, context);
  const id = newId();
  const counter = context.counter(schema);
  const attributes = { id, 'aria-describedby': around.describedBy, 'aria-required': required ? 'true' : null };
  const changed = () => {
    counter?.count(control.get());
    field.quiet();
    context.changed();
  };
  const control = createControl({ ...context, schema, required, attributes, changed });
  const body = [around.notes, control.node, counter?.node, around.error];
  const wide = schema['x-input'] === 'multiline' || schema.type === 'boolean' || control.node.matches('.lc-radios-long') || isLong(control.node);
  const span = schema['x-span'] ? ` lc-span-${schema['x-span']}` : '';
  const css = `lc-field${wide ? ' lc-wide' : ''}${span}`;
  let node;
  if (control.group) {
    const describing = { 'aria-describedby': around.describedBy };
    node = h('fieldset', { class: css, role: 'radiogroup', ...describing }, h('legend', {}, around.title), body);
    if (schema['x-precision'] || control.role) node.setAttribute('role', control.role ?? 'group');
    else if (required) node.setAttribute('aria-required', 'true');
  } else {
    const tag = control.readOnly ? 'div' : 'label';
    node = h('div', { class: css }, h(tag, { class: 'lc-label', for: control.readOnly ? null : id }, around.title), body);
  }
  const invalid = control.group ? node : control.control;
  const precision = schema['x-precision'];
  const field = {
    name,
    node,
    answers: precision ? [name, precision] : [name],
    peek: control.get,
    read(into) {
      if (control.readOnly) return;
      const value = control.get();
      if (value === undefined) return;
      into[name] = value;
      if (precision) into[precision] = control.precision();
    },
    write(from) {
      control.set(from[name], precision && from[precision]);
      counter?.count(from[name]);
    },
    find: () => undefined,
    focus: () => (control.focus ? control.focus() : control.control.focus()),
    say: (message) => around.say(invalid, message),
    quiet: () => around.say(invalid, ''),
  };
  return field;
}

function objectField(name, schema, context) {
  const around = frame(schema, false, context);
  const inner = createFields(schema, context);
  const node = h(
    'fieldset',
    { class: 'lc-group lc-wide', 'aria-describedby': around.describedBy },
    h('legend', {}, around.title),
    around.notes,
    around.error,
    h('div', { class: inner.fields.length === 3 ? 'lc-grid lc-three' : 'lc-grid' }, inner.fields.map((field) => field.node)),
  );
  return {
    name,
    node,
    answers: [name],
    refresh: inner.refresh,
    peek: () => inner.read({}),
    read(into) {
      const value = inner.read({});
      if (Object.keys(value).length > 0) into[name] = value;
    },
    write: (from) => inner.write(from[name] ?? {}),
    find: inner.find,
    focus: () => inner.fields[0].focus(),
    say: (message) => around.say(node, message),
    quiet() {
      around.say(node, '');
      inner.quiet();
    },
  };
}

/** A list of objects, a card for each; one that is filled goes only after a second click, and comes back by undo. */
function cardsField(name, schema, required, context) {
  const { words, translate } = context;
  const around = frame(schema, required, context);
  const holder = h('div', { class: 'lc-cards' });
  const notice = h('div', { class: 'lc-undo', role: 'status' });
  const adding = h('button', { type: 'button', class: 'lc-button', onclick: () => add() }, `+ ${translate(schema, 'x-add') ?? words.add}`);
  const node = h(
    'fieldset',
    { class: 'lc-group lc-wide', 'aria-describedby': around.describedBy },
    h('legend', {}, around.title),
    around.notes,
    around.error,
    holder,
    notice,
    adding,
  );
  let cards = [];

  function createCard(value) {
    const inner = createFields(schema.items, context);
    const title = h('legend');
    const card = { inner, title, node: null };
    const removal = h('div', { class: 'lc-removal' });
    const ask = () => {
      const keep = h('button', { type: 'button', class: 'lc-button', onclick: () => offer(true) }, words.keep);
      const go = h('button', { type: 'button', class: 'lc-button lc-danger', onclick: () => remove(card) }, words.remove);
      removal.replaceChildren(h('span', {}, words.removeReally), go, keep);
      keep.focus();
    };
    const offer = (focused) => {
      const filled = () => Object.keys(inner.read({})).length > 0;
      const button = h('button', { type: 'button', class: 'lc-button', onclick: () => (filled() ? ask() : remove(card)) }, words.remove);
      removal.replaceChildren(button);
      if (focused) button.focus();
    };
    offer(false);
    const grid = h('div', { class: 'lc-grid' }, inner.fields.map((field) => field.node));
    card.node = h('fieldset', { class: 'lc-card' }, title, removal, grid);
    inner.write(value);
    inner.refresh();
    return card;
  }

  function arrange() {
    holder.replaceChildren(...cards.map((card) => card.node));
    const one = translate(schema, 'x-item-title') ?? translate(schema, 'title');
    cards.forEach((card, index) => {
      card.title.textContent = `${one} ${index + 1}`;
      card.node.classList.toggle('lc-only', cards.length <= (schema.minItems ?? 0));
    });
    adding.hidden = cards.length >= (schema.maxItems ?? Infinity);
  }

  function add() {
    const card = createCard({});
    cards = [...cards, card];
    notice.replaceChildren();
    arrange();
    card.inner.fields[0].focus();
    context.changed();
  }

  function remove(card) {
    const before = cards;
    const said = words.removed(card.title.textContent);
    cards = cards.filter((other) => other !== card);
    arrange();
    const back = () => {
      cards = before;
      notice.replaceChildren();
      arrange();
      card.inner.fields[0].focus();
      context.changed();
    };
    const undo = h('button', { type: 'button', class: 'lc-button', onclick: back }, words.undo);
    notice.replaceChildren(h('span', {}, said), undo);
    undo.focus();
    context.changed();
  }

  return {
    name,
    node,
    answers: [name],
    refresh: () => cards.forEach((card) => card.inner.refresh()),
    peek: () => cards.map((card) => card.inner.read({})),
    read(into) {
      if (cards.length > 0) into[name] = cards.map((card) => card.inner.read({}));
    },
    write(from) {
      const given = from[name] ?? [];
      const missing = Math.max(0, (schema.minItems ?? 0) - given.length);
      cards = [...given, ...Array.from({ length: missing }, () => ({}))].map(createCard);
      notice.replaceChildren();
      arrange();
    },
    find: ([index, ...rest]) => (index === undefined ? undefined : cards[Number(index)]?.inner.find(rest)),
    focus: () => (cards[0] ? cards[0].inner.fields[0].focus() : adding.focus()),
    say: (message) => around.say(node, message),
    quiet() {
      around.say(node, '');
      cards.forEach((card) => card.inner.quiet());
    },
  };
}
