import { call } from './api.js';
import { drawBrief } from './classify-result.js';
import { trialWordsIn } from './classify-words.js';
import { h } from './dom.js';
import { urgencyName } from './urgency.js';
import { wordsIn } from './words.js';

/** How long typing must pause before the server is asked. */
const PAUSE_MS = 400;

/** The names of the classification contract; a form may ask more than these. */
const FACTS = [
  'factDate', 'birthDate', 'birthDatePrecision', 'sex', 'schooling', 'working', 'jobs', 'coercion', 'exploitation', 'movement',
  'movedForExploitation', 'carerIsHarmDoer', 'seriousHarm', 'injuryPercent', 'employerPriorSanction', 'riskFactors',
  'specialCircumstances', 'settings',
];

/** Shows beneath a form what the rules make of its facts, as they are entered; the server keeps nothing of it. */
export class Trial {
  #form;
  #context;
  #timer;
  #asked = 0;
  #box = h('section', { 'aria-live': 'polite' });

  constructor(container, form, book, lang) {
    this.#form = form;
    const words = trialWordsIn(lang);
    this.#context = {
      book, lang, words, lists: book.lists, formWords: wordsIn(lang),
      urgencies: Object.fromEntries(['EMERGENCY', 'URGENT', 'STANDARD'].map((code) => [code, urgencyName(code, lang)])),
      nameAt: (pointer) => form.nameAt(pointer),
      goTo: (pointer) => form.focusAt(pointer),
    };
    container.append(h('h2', {}, words.trialTitle), this.#box);
    this.touch();
  }

  touch() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const question = ++this.#asked;
    const values = this.#form.values();
    const facts = Object.fromEntries(FACTS.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]));
    const response = await call('POST', '/api/v1/classifications/trial', { body: JSON.stringify(facts) });
    if (question !== this.#asked) return;
    const drawn = response.ok ? drawBrief(await response.json(), this.#context) : [h('p', { class: 'lc-note' }, this.#context.words.notYet)];
    this.#box.replaceChildren(...drawn);
  }
}
