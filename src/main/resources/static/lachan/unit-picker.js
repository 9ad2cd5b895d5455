import { combobox } from './combobox.js';
import { h } from './dom.js';

/** How long typing must pause before the server is asked. */
const PAUSE_MS = 200;

/** A search for communes. Its value is the unit's code; text that was typed and not picked is no value. */
export function unitPicker({ attributes, words, findUnits, unitName, changed }) {
  let code;

  const { node, input } = combobox({
    attributes,
    placeholder: words.unitHint,
    words: { found: words.unitFound, none: words.unitNone, failed: words.unitFailed },
    atLeast: 2,
    pause: PAUSE_MS,
    ask: findUnits,
    draw: (unit) => [h('strong', {}, unit.name), unit.parentName ? ` ${unit.parentName}` : null],
    typed: () => pick(undefined),
    chosen(unit) {
      input.value = [unit.name, unit.parentName].filter(Boolean).join(', ');
      pick(unit.code);
    },
    unchosen: () => (code === undefined && input.value.trim() ? words.unitUnchosen : ''),
  });

  function pick(next) {
    if (code === next) return;
    code = next;
    changed();
  }

  return {
    node,
    control: input,
    get: () => code,
    async set(next) {
      code = next;
      input.value = next ?? '';
      if (next === undefined) return;
      const label = await unitName(next).catch(() => next);
      if (code === next) input.value = label;
    },
  };
}
