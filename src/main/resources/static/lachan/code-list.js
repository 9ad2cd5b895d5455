import { drawCode } from './code-picker.js';
import { matching, nameIn } from './codes.js';
import { combobox } from './combobox.js';
import { h, newId } from './dom.js';

/** Up to this many codes are shown to be ticked; more are searched. */
const TICKED_AT_MOST = 12;

/**
 * An answer of several codes with three states, because they mean three things: nobody asked (no value), asked and there
 * is none (an empty list), and these.
 */
export function codeList(question) {
  const { attributes, words, changed } = question;
  const name = newId();
  const answers = [
    { state: 'unknown', title: words.unknown },
    { state: 'none', title: words.noneOfThem },
    { state: 'some', title: words.someOfThem },
  ];
  const radios = answers.map(({ state }, index) =>
    h('input', { type: 'radio', name, id: index === 0 ? attributes.id : newId(), value: state, onchange: () => answered(true) }),
  );
  const chosen = question.codes(question.schema['x-codes']).length > TICKED_AT_MOST ? searched(question, told) : ticked(question, told);
  const hint = h('p', { class: 'lc-note' }, words.someHint);
  const node = h(
    'div',
    { class: 'lc-code-list' },
    h(
      'div',
      { class: 'lc-radios' },
      answers.map(({ title }, index) => h('label', { class: 'lc-radio' }, radios[index], h('span', {}, title))),
    ),
    hint,
    chosen.node,
  );
  const state = () => radios.find((radio) => radio.checked)?.value ?? 'unknown';

  function answered(byHand) {
    const some = state() === 'some';
    chosen.node.hidden = !some;
    hint.hidden = !some || chosen.get().length > 0;
    if (byHand) changed();
  }

  function told() {
    answered(false);
    changed();
  }

  return {
    node,
    control: radios[0],
    group: true,
    role: 'group',
    get() {
      if (state() === 'none') return [];
      return state() === 'some' && chosen.get().length > 0 ? chosen.get() : undefined;
    },
    set(value) {
      const next = value ? (value.length > 0 ? 'some' : 'none') : 'unknown';
      radios.forEach((radio) => {
        radio.checked = radio.value === next;
      });
      chosen.set(value ?? []);
      answered(false);
    },
    focus: () => (radios.find((radio) => radio.checked) ?? radios[0]).focus(),
  };
}

function ticked({ schema, codes, lang }, told) {
  let boxes = [];
  const node = h('div', { class: 'lc-ticks' });

  return {
    node,
    get: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    set(values) {
      const known = codes(schema['x-codes']);
      const strange = values.filter((value) => !known.some(({ code }) => code === value)).map((code) => ({ code, [lang]: code }));
      const all = [...known, ...strange];
      boxes = all.map(({ code }) => h('input', { type: 'checkbox', value: code, onchange: told }));
      boxes.forEach((box) => {
        box.checked = values.includes(box.value);
      });
      node.replaceChildren(...all.map((code, index) => h('label', { class: 'lc-tick' }, boxes[index], h('span', {}, code[lang]))));
    },
  };
}

function searched({ schema, codes, lang, words, kindOf, translate }, told) {
  const all = () => codes(schema['x-codes']);
  let values = [];
  const chips = h('ul', { class: 'lc-chips' });
  const { node: picker, input } = combobox({
    attributes: { 'aria-label': `${translate(schema, 'title')}: ${words.codeHint}` },
    placeholder: words.codeHint,
    words: { found: words.codeFound, none: words.codeNone, failed: words.codeNone },
    ask: (text) => matching(all(), text).filter(({ code }) => !values.includes(code)),
    draw: drawCode({ words, lang, kindOf }),
    typed: () => {},
    chosen({ code }) {
      input.value = '';
      change([...values, code]);
    },
    unchosen: () => (input.value.trim() ? words.codeUnchosen : ''),
  });

  function change(next) {
    values = next;
    draw();
    told();
  }

  function remove(value) {
    change(values.filter((other) => other !== value));
    input.focus();
  }

  function draw() {
    chips.replaceChildren(
      ...values.map((value) => {
        const title = nameIn(all(), value, lang);
        const label = `${words.remove}: ${title}`;
        return h('li', {}, h('span', {}, title), h('button', { type: 'button', 'aria-label': label, onclick: () => remove(value) }, '✕'));
      }),
    );
  }

  return {
    node: h('div', {}, chips, picker),
    get: () => values,
    set(next) {
      values = [...next];
      input.value = '';
      draw();
    },
  };
}
