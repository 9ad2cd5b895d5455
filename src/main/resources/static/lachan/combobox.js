import { h, newId } from './dom.js';

/**
 * A combobox (WAI-ARIA 1.2, list autocomplete): an input, and below it the options that suit what is typed. What is chosen
 * is its owner's business.
 *
 * @param atLeast so many characters must be typed; with 0 a click or the down arrow shows all
 * @param pause milliseconds for which typing must pause
 * @param ask text → options, or the promise of some
 * @param draw option → what is in its line
 * @param typed told that the text changed
 * @param chosen told the option that was picked; it sets the input's text
 * @param unchosen what to say of text that was left behind and is no choice, or an empty text
 */
export function combobox({ attributes, placeholder, words, atLeast = 0, pause = 0, ask, draw, typed, chosen, unchosen }) {
  const listId = newId();
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
    placeholder,
    oninput: () => search(),
    onclick: () => atLeast === 0 && list.hidden && look(''),
    onkeydown: (event) => pressed(event),
    onblur: () => left(),
  });
  const list = h('ul', { id: listId, role: 'listbox', class: 'lc-options', hidden: true });
  const status = h('p', { class: 'lc-note', role: 'status' });

  function say(text, aloud = true) {
    status.textContent = text;
    status.classList.toggle('lc-heard', !aloud);
  }

  /** What is offered always suits what stands there now: Enter after fast typing must not pick for an earlier text. */
  function search() {
    typed();
    clearTimeout(timer);
    const text = input.value.trim();
    if (pause === 0 && text.length >= atLeast) {
      look(text);
      return;
    }
    close();
    if (text.length >= atLeast) timer = setTimeout(() => look(text), pause);
  }

  async function look(text) {
    asked += 1;
    const question = asked;
    try {
      const found = await ask(text);
      if (question === asked && document.activeElement === input) open(found);
    } catch {
      close();
      say(words.failed);
    }
  }

  function open(found) {
    options = found;
    const pick = (index) => (event) => choose(event, index);
    list.replaceChildren(
      ...found.map((option, index) =>
        h('li', { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false', onmousedown: pick(index) }, draw(option)),
      ),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    say(found.length > 0 ? words.found(found.length) : words.none, atLeast > 0 || found.length === 0);
    move(found.length > 0 ? 0 : -1);
  }

  function close() {
    asked += 1;
    options = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    say('');
  }

  function move(index) {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${listId}-${index}`);
    const line = list.children[index];
    if (line.offsetTop < list.scrollTop) list.scrollTop = line.offsetTop;
    const below = line.offsetTop + line.offsetHeight - list.clientHeight;
    if (below > list.scrollTop) list.scrollTop = below;
    return undefined;
  }

  function pressed(event) {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      return close();
    }
    if (options.length === 0) {
      if (event.key !== 'ArrowDown' || atLeast > 0) return undefined;
      look('');
    } else if (event.key === 'ArrowDown') move((active + 1) % options.length);
    else if (event.key === 'ArrowUp') move((active - 1 + options.length) % options.length);
    else if (event.key === 'Enter') return choose(event, active);
    else return undefined;
    return event.preventDefault();
  }

  function choose(event, index) {
    event.preventDefault();
    const option = options[index];
    clearTimeout(timer);
    close();
    chosen(option);
  }

  function left() {
    clearTimeout(timer);
    close();
    say(unchosen());
  }

  return { node: h('div', { class: 'lc-picker' }, input, list, status), input };
}
