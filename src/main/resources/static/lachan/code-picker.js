import { matching } from './codes.js';
import { combobox } from './combobox.js';
import { h } from './dom.js';

/** So many characters of a name fit into the input; a longer one is repeated below, before its code. */
const FITS = 44;

/** The line of an option: its name, and below it the code and what kind of code that is. */
export function drawCode({ words, lang, kindOf }) {
  return (option) =>
    option.code === undefined
      ? h('em', {}, words.unknown)
      : h('span', { class: option.group ? 'lc-option lc-option-part' : 'lc-option' }, option[lang], h('small', {}, note(option)));

  function note({ code }) {
    return [code, kindOf(code)].filter(Boolean).join(' · ');
  }
}

/** A search in one list of codes. Its value is the code; text that was typed and not picked is no value. */
export function codePicker({ attributes, words, lang, schema, codes, kindOf, changed }) {
  const all = () => codes(schema['x-codes']);
  let value;

  const whole = h('p', { class: 'lc-note' });
  const { node, input } = combobox({
    attributes,
    placeholder: words.codeHint,
    words: { found: words.codeFound, none: words.codeNone, failed: words.codeNone },
    ask: (text) => (text === '' && value !== undefined ? [{}, ...matching(all(), '')] : matching(all(), text)),
    draw: drawCode({ words, lang, kindOf }),
    typed: () => pick(undefined),
    chosen(option) {
      show(option);
      pick(option.code);
    },
    unchosen: () => (value === undefined && input.value.trim() ? words.codeUnchosen : ''),
  });

  function show(option) {
    input.value = option?.code ? option[lang] : '';
    const kind = option?.code && kindOf(option.code);
    const long = input.value.length > FITS ? option[lang] : null;
    whole.textContent = [long, kind && `${option.code} · ${kind}`].filter(Boolean).join(' · ');
  }

  function pick(next) {
    if (next === undefined) whole.textContent = '';
    if (value === next) return;
    value = next;
    changed();
  }

  node.append(whole);
  return {
    node,
    control: input,
    get: () => value,
    set(next) {
      value = next ?? undefined;
      show(all().find(({ code }) => code === value) ?? (value && { code: value, [lang]: value }));
    },
  };
}
