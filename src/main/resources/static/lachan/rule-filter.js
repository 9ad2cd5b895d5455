import { fold } from './codes.js';

/** Leaves the rules in sight that have all the words, whatever their diacritics. */
const filter = document.querySelector('#filter');
const filtered = document.querySelector('#filtered');
const rules = [...document.querySelectorAll('.lc-rule-text')].map((rule) => ({ rule, text: fold(rule.textContent) }));

filter?.addEventListener('input', () => {
  const words = fold(filter.value).split(/\s+/).filter(Boolean);
  let left = 0;
  for (const { rule, text } of rules) {
    rule.hidden = !words.every((word) => text.includes(word));
    left += rule.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll('.lc-rules')) {
    section.hidden = !section.querySelector('.lc-rule-text:not([hidden])');
  }
  filtered.textContent = words.length === 0 ? '' : left === 0 ? filtered.dataset.none : `${left} / ${rules.length}`;
});
