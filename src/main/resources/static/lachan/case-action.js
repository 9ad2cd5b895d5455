import { call, findUnits, language, problemOf, unitName } from './api.js';
import { trialWordsIn } from './classify-words.js';
import { h } from './dom.js';
import { renderForm } from './form.js';
import { kindIn, openRulebook } from './rulebook.js';
import { Trial } from './trial.js';

/* The pages that correct facts, open a file again and hand it over. What is typed stays in memory until it is sent. */
const find = (id) => document.getElementById(id);
const box = find('form');
const { number, action } = box.dataset;
const send = find('send');
const trouble = find('trouble');
const lang = language();
const path = `/api/v1/cases/${number}`;
const ACTIONS = {
  facts: { open: () => call('GET', `${path}/facts`), to: `${path}/facts` },
  reopen: { open: () => call('GET', '/api/v1/forms/reopenCase'), to: `${path}/spells` },
  transfer: { open: () => call('GET', '/api/v1/forms/transferCase'), to: `${path}/transfers` },
};
let form;
let tag;
let typed = false;

send.addEventListener('click', submit);
window.addEventListener('beforeunload', (event) => typed && event.preventDefault());
start();

async function start() {
  const response = await ACTIONS[action].open();
  if (!response.ok) {
    box.replaceChildren();
    return complain(response);
  }
  const answer = await response.json();
  const { schema, values } = action === 'facts' ? answer : { schema: answer, values: {} };
  tag = response.headers.get('ETag');
  const book = action === 'facts' ? await openRulebook(values.factDate) : undefined;
  const codes = { codes: (list) => book?.lists[list] ?? [], kindOf: kindIn(trialWordsIn(lang).kinds) };
  form = renderForm(box, { schema, values, lang, findUnits, unitName, ...codes });
  const trial = book ? beneath(book) : undefined;
  form.onChange(() => {
    typed = true;
    trial?.touch();
  });
  send.disabled = false;
  return form.focusFirst();
}

function beneath(book) {
  const shown = h('div', { class: 'lc-trial' });
  box.append(shown);
  return new Trial(shown, form, book, lang);
}

async function submit() {
  send.disabled = true;
  trouble.hidden = true;
  form.clearErrors();
  const headers = tag && action === 'facts' ? { 'If-Match': tag } : {};
  const response = await call('POST', ACTIONS[action].to, { body: JSON.stringify(form.values()), headers });
  if (response.ok) return done(response.status === 204 ? {} : await response.json());
  send.disabled = false;
  return complain(response);
}

function done({ reviewNeeded }) {
  typed = false;
  form.setReadOnly(true);
  send.hidden = true;
  const text = find('done');
  text.textContent = [text.dataset.done, reviewNeeded && text.dataset.review].filter(Boolean).join(' ');
  text.hidden = false;
  text.focus();
}

async function complain(response) {
  const problem = await problemOf(response);
  if (problem.errors?.length > 0 && form) return form.showErrors(problem.errors);
  const why = response.status === 401 ? 'expired' : response.status === 0 || response.status >= 500 ? 'offline' : 'refused';
  trouble.textContent = [trouble.dataset[why], problem.detail].filter(Boolean).join(' ');
  trouble.hidden = false;
  return trouble.scrollIntoView({ block: 'center' });
}
