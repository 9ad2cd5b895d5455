import { call, language, problemOf } from './api.js';
import { className, drawDecision, inOneSentence } from './classify-result.js';
import { factsSchema } from './classify-schema.js';
import { toldFacts, valueInWords } from './classify-told.js';
import { trialWordsIn } from './classify-words.js';
import { showInstant } from './dates.js';
import { h } from './dom.js';
import { renderForm } from './form.js';
import { wordsIn } from './words.js';

/*
 * The page for practising. What is typed stays in memory only; the server is asked what the rules make of it and keeps
 * nothing. Another language is put in place without leaving the page, so that nothing typed is lost.
 */

/** How long typing must pause before the server is asked, and how much longer before it is told what is wrong. */
const PAUSE_MS = 250;
const PATIENCE_MS = 700;

const find = (id) => document.getElementById(id);

/** What the page shows: its form and the rulebook's words. */
let shown;
let asked = 0;
let timer;

start();
window.addEventListener('beforeprint', tellForPrint);
window.addEventListener('online', () => shown && ask());

async function start(values) {
  const lang = language();
  const box = find('facts');
  const first = values ?? { factDate: box.dataset.today };
  const [book, examples] = await Promise.all([openBook(first.factDate), openExamples()]);
  if (!book) return;
  const named = (id) => Object.fromEntries([...find(id).content.children].map((word) => [word.dataset.code, word.textContent]));
  shown = { lang, words: trialWordsIn(lang), formWords: wordsIn(lang), book, lists: book.lists, examples };
  Object.assign(shown, { agencies: named('agencies'), urgencies: named('urgencies'), goTo, nameAt: (pointer) => shown.form.nameAt(pointer) });
  drawExamples();
  find('clear').addEventListener('click', clear);
  find('print').addEventListener('click', () => window.print());
  document.querySelectorAll('[data-lc-lang]').forEach((link) => link.addEventListener('click', translatePage));
  fill(first);
}

/** Where the rulebook's words cannot be had there is no form either. */
async function openBook(day) {
  let response = await call('GET', `/api/v1/rulebook?on=${encodeURIComponent(day ?? '')}`);
  if (response.status === 400 || response.status === 404) response = await call('GET', '/api/v1/rulebook');
  if (response.ok) return response.json();
  complain(response.status, () => start({ factDate: day }));
  return undefined;
}

async function openExamples() {
  const response = await call('GET', '/api/v1/rulebook/examples');
  return response.ok ? response.json() : [];
}

/** Draws the form anew with these facts. */
function fill(values) {
  const { lang, words } = shown;
  const kinds = Object.entries(words.kinds);
  shown.form = renderForm(find('facts'), {
    schema: factsSchema((list) => shown.lists[list] ?? []),
    values,
    lang,
    codes: (list) => shown.lists[list] ?? [],
    kindOf: (code) => kinds.find(([prefix]) => code.startsWith(prefix))?.[1],
  });
  shown.form.onChange(() => {
    find('undo').replaceChildren();
    mark(undefined);
    ask(PAUSE_MS);
  });
  ask();
}

function ask(pause = 0) {
  asked += 1;
  clearTimeout(timer);
  timer = setTimeout(classify, pause, asked);
}

async function classify(question) {
  const facts = shown.form.values();
  if (Object.keys(facts).every((name) => name === 'factDate') && facts.factDate) return rest();
  find('result').setAttribute('aria-busy', 'true');
  const response = await call('POST', '/api/v1/classifications/trial', { body: JSON.stringify(facts) });
  const answer = await problemOf(response);
  if (question !== asked) return undefined;
  if (response.ok) return show(answer, facts);
  if (response.status !== 400 || !answer.errors) return complain(response.status, ask);
  timer = setTimeout(() => refuse(answer.errors), PATIENCE_MS);
  return undefined;
}

async function show(decision, facts) {
  shown.form.clearErrors();
  const { hash, inForceFrom } = decision.rulebook;
  if (hash !== shown.book.hash || inForceFrom !== shown.book.inForceFrom) await turnPage(facts.factDate);
  put(drawDecision(decision, shown), inOneSentence(decision, shown));
  find('verdict').replaceChildren(...className(decision, shown));
  find('verdict').hidden = false;
}

/** On another date other codes may hold. */
async function turnPage(day) {
  const response = await call('GET', `/api/v1/rulebook?on=${day}`);
  if (!response.ok) return;
  shown.book = await response.json();
  shown.lists = shown.book.lists;
}

function refuse(errors) {
  shown.form.markErrors(errors);
  const { words } = shown;
  const go = (pointer) => (event) => {
    event.preventDefault();
    goTo(pointer);
  };
  const lines = errors.map(({ pointer, message }) =>
    h('li', {}, h('a', { href: '#facts', onclick: go(pointer) }, `${shown.form.nameAt(pointer)}: ${message}`)),
  );
  const title = words.unfit(errors.length);
  put([h('div', { class: 'lc-alert lc-alert-warn' }, h('p', {}, title), h('ul', {}, lines))], title);
  find('verdict').hidden = true;
}

function rest() {
  const { words } = trialWords();
  put([h('p', { class: 'lc-empty' }, words.empty)], '');
  find('verdict').hidden = true;
}

function complain(status, again) {
  const { words } = trialWords();
  const what = status === 401 ? 'expired' : status === 403 ? 'forbidden' : status === 0 ? 'offline' : 'broken';
  const retry = h('button', { type: 'button', class: 'lc-button', onclick: () => again() }, words.again);
  const signIn = status === 401 ? h('a', { class: 'lc-button', href: '/login', target: '_blank', rel: 'noopener' }, words.signIn) : null;
  put([h('div', { class: 'lc-alert lc-alert-danger' }, h('p', {}, words[what]), h('p', { class: 'lc-actions' }, retry, signIn))], words[what]);
  find('verdict').hidden = true;
}

function trialWords() {
  return shown ?? { words: trialWordsIn(language()) };
}

function put(content, sentence) {
  find('outcome').replaceChildren(...content);
  find('result').removeAttribute('aria-busy');
  if (find('heard').textContent !== sentence) find('heard').textContent = sentence;
}

function goTo(pointer) {
  shown.form.focusAt(pointer);
}

function drawExamples() {
  const { examples, lang } = shown;
  find('examples').replaceChildren(
    ...examples.map((example) => {
      const name = example[lang].charAt(0).toUpperCase() + example[lang].slice(1);
      return h('button', { type: 'button', class: 'lc-example', 'aria-pressed': 'false', onclick: (event) => take(example, name, event) }, name);
    }),
  );
  find('examples-box').hidden = examples.length === 0;
}

function take({ facts }, name, { currentTarget }) {
  replaceWith(facts, shown.words.filled(name));
  mark(currentTarget);
}

/** Shows which example stands in the form, as long as it is unchanged. */
function mark(button) {
  find('examples')
    .querySelectorAll('button')
    .forEach((each) => each.setAttribute('aria-pressed', String(each === button)));
}

function clear() {
  replaceWith({ factDate: find('facts').dataset.today }, shown.words.cleared);
  shown.form.focusFirst();
}

/** What stood there before comes back by undo. */
function replaceWith(facts, said) {
  const before = shown.form.values();
  fill(facts);
  mark(undefined);
  if (Object.keys(before).length < 2) return find('undo').replaceChildren();
  const back = () => {
    find('undo').replaceChildren();
    fill(before);
    shown.form.focusFirst();
  };
  return find('undo').replaceChildren(
    h('span', {}, said),
    h('button', { type: 'button', class: 'lc-button', onclick: back }, shown.words.undo),
  );
}

/** On paper the facts stand in words. */
function tellForPrint() {
  if (!shown) return;
  const lines = toldFacts(shown.form.values()).map(({ pointer, value }) => [
    h('dt', {}, shown.form.nameAt(pointer)),
    h('dd', {}, valueInWords(pointer, value, shown)),
  ]);
  find('told').replaceChildren(h('h2', {}, shown.words.factsTold), h('dl', {}, lines));
  find('printed').textContent = shown.words.printed(showInstant(new Date()));
}

async function translatePage(event) {
  event.preventDefault();
  const { href, dataset } = event.currentTarget;
  const values = shown.form.values();
  const response = await fetch(href, { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok || new URL(response.url).pathname !== window.location.pathname) {
    window.location.assign(href);
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceChildren(...page.body.children);
  await start(values);
  document.querySelector(`[data-lc-lang="${dataset.lcLang}"]`)?.focus();
}
