import { nameIn } from './codes.js';
import { showDate } from './dates.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/*
 * Facts in words: [{ pointer, value }] for all that is known, and what a value is called. A fact is known by its JSON
 * pointer, whose last name is that of the code list, too.
 */

/** Every fact that is known, in the order of the form; an empty list is known as well. */
export function toldFacts(facts, path = '') {
  return Object.entries(facts).flatMap(([name, value]) => {
    const pointer = `${path}/${name}`;
    if (name === 'birthDatePrecision') return [];
    if (name === 'jobs') return value.flatMap((job, index) => toldFacts(job, `${pointer}/${index}`));
    return [{ pointer, value: name === 'birthDate' ? showDate(value, facts.birthDatePrecision) : value }];
  });
}

/** A value of the fact at `pointer`, in words. */
export function valueInWords(pointer, value, { lists, lang, words, formWords }) {
  const name = pointer.split('/').at(-1);
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((each) => nameIn(lists[name], each, lang)).join('; ') : words.none;
  }
  if (typeof value === 'boolean') return value ? formWords.yes : formWords.no;
  if (typeof value === 'number') return lang === 'vi' ? String(value).replace('.', ',') : String(value);
  if (DATE.test(value)) return showDate(value);
  return nameIn(lists[name], value, lang);
}
