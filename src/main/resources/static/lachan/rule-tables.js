import { call, language, problemOf } from './api.js';
import { h } from './dom.js';
import { DraftCheck, faultLists } from './rule-check.js';
import { ruleWordsIn } from './rule-words.js';
import { takeZip } from './rule-zip.js';

/* The list of the tables: how many faults each has, and what is done to the draft as a whole. */

const words = ruleWordsIn(language());
const check = new DraftCheck();
const find = (id) => document.getElementById(id);

find('check').addEventListener('click', run);
find('discard').addEventListener('click', discard);
takeZip({ button: find('zip'), file: find('zip-file'), box: find('zip-read'), words });
find('move')?.addEventListener('submit', move);
run();

async function run() {
  say(words.checking, '');
  const answer = await check.ask();
  if (answer.superseded) return;
  if (!answer.faults) {
    say(words.notChecked, '');
    return;
  }
  document.querySelectorAll('[data-faults]').forEach((cell) => {
    const count = answer.faults.filter(({ table }) => table === cell.dataset.faults).length;
    cell.textContent = count > 0 ? count : '–';
    cell.classList.toggle('lc-overdue', count > 0);
  });
  say(answer.well ? words.well(answer.examples) : words.faults(answer.faults.filter(({ severity }) => severity === 'ERROR').length), answer.well ? 'lc-well' : 'lc-unwell');
  find('found').replaceChildren(...faultLists(answer.faults, undefined, words, () => {}));
}

function say(text, look) {
  find('checked').textContent = text;
  find('checked').className = `lc-checked ${look}`;
}

async function discard() {
  if (!window.confirm(words.discardAllAsk)) return;
  const response = await call('DELETE', '/api/v1/rule-drafts');
  if (response.ok) location.reload();
  else say((await problemOf(response)).detail ?? words.state.offline, 'lc-unwell');
}

async function move(event) {
  event.preventDefault();
  const answers = [...new FormData(find('move'))];
  const those = (wanted) => answers.filter(([, answer]) => answer === wanted).map(([table]) => table);
  const response = await call('POST', '/api/v1/rule-drafts/move-on', { body: JSON.stringify({ keep: those('keep'), drop: those('drop') }) });
  if (response.ok) location.reload();
  else say((await problemOf(response)).detail ?? words.state.offline, 'lc-unwell');
}
