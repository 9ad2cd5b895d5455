import { call, findUnits, language, problemOf, unitName } from './api.js';
import { h } from './dom.js';
import { renderForm } from './form.js';

/*
 * The page for a new report. What is typed stays in memory only: laptops are shared. So does the key that makes a
 * resend harmless: outliving the text, it would make the next report pass for this one.
 */
const find = (id) => document.getElementById(id);
const box = document.querySelector('[data-form]');
const trouble = find('trouble');
const send = find('send');
let form;
let typed = false;
let key;

send.addEventListener('click', submit);
find('again').addEventListener('click', start);
find('print').addEventListener('click', () => window.print());
window.addEventListener('beforeunload', (event) => typed && event.preventDefault());
start();

async function start() {
  find('done').hidden = true;
  find('entry').hidden = false;
  trouble.hidden = true;
  const response = await call('GET', `/api/v1/forms/${box.dataset.form}`);
  if (!response.ok) return complain('unopened');
  const schema = await response.json();
  const values = box.dataset.unit ? { incidentUnit: box.dataset.unit } : {};
  form = renderForm(box, { schema, values, lang: language(), findUnits, unitName });
  form.onChange(() => {
    typed = true;
  });
  typed = false;
  key = newKey();
  send.disabled = false;
  return form.focusFirst();
}

async function submit() {
  send.disabled = true;
  trouble.hidden = true;
  form.clearErrors();
  const response = await call('POST', '/api/v1/reports', { body: JSON.stringify(form.values()), headers: { 'Idempotency-Key': key } });
  send.disabled = false;
  if (response.ok) return done(await response.json());
  if (response.status === 0 || response.status >= 500) return complain('offline');
  if (response.status === 401) return complain('expired');
  key = newKey();
  const problem = await problemOf(response);
  return problem.errors?.length > 0 ? form.showErrors(problem.errors) : complain('refused', problem.detail);
}

/** `crypto.randomUUID` is missing where an office serves plain http. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function done({ reportNumber, caseNumbers }) {
  typed = false;
  box.replaceChildren();
  find('entry').hidden = true;
  find('report-number').textContent = reportNumber;
  find('case-numbers').replaceChildren(...caseNumbers.map((number) => h('li', {}, number)));
  find('done').hidden = false;
  find('done').focus();
}

function complain(what, detail) {
  trouble.textContent = [trouble.dataset[what], detail].filter(Boolean).join(' ');
  trouble.hidden = false;
}
