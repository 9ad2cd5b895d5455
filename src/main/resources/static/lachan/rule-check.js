import { call } from './api.js';
import { h } from './dom.js';

/** How many faults are listed; the rest is counted. */
const LISTED = 60;

/** Asks the server for the whole gate. Answers nothing where a newer question was put or there is no answer. */
export class DraftCheck {
  #asked = 0;

  async ask() {
    this.#asked += 1;
    const question = this.#asked;
    const response = await call('POST', '/api/v1/rule-drafts/check');
    if (question !== this.#asked || response.status === 409) return { superseded: true };
    return response.ok ? response.json() : {};
  }
}

/** The faults as lists: those of `table`, which `onGo` leads to, and those elsewhere, as links; what refuses comes first. */
export function faultLists(all, table, words, onGo) {
  const faults = [...all].sort((one, other) => (one.severity === 'WARNING') - (other.severity === 'WARNING'));
  const here = faults.filter((fault) => fault.table === table && table);
  const elsewhere = faults.filter((fault) => !here.includes(fault));
  const list = (title, some, line) => (some.length === 0 ? null : [h('h3', {}, title), h('ul', {}, some.slice(0, LISTED).map((fault) => h('li', {}, line(fault)))), some.length > LISTED ? h('p', { class: 'lc-note' }, words.more(some.length - LISTED)) : null]);
  return [
    list(words.here, here, (fault) => h('button', { type: 'button', class: 'lc-fault-link', onclick: () => onGo(fault) }, place(fault, words), said(fault, words))),
    list(words.elsewhere, elsewhere, elsewhereLine(words)),
  ].flat(2).filter(Boolean);
}

function place({ row, column }, words) {
  if (row === undefined || row === null) return '';
  return h('strong', {}, `${column ? words.cell(row + 1, column) : words.rowNumber(row + 1)}: `);
}

/** What is wrong, and how to mend it; a warning says that it is one. */
function said({ severity, message, mend }, words) {
  return [severity === 'WARNING' ? h('em', {}, `${words.warning}: `) : null, message, mend ? h('small', { class: 'lc-note d-block' }, mend) : null];
}

function elsewhereLine(words) {
  return (fault) => (fault.table ? [h('a', { href: addressOf(fault) }, `${fault.file}: `), place(fault, words), said(fault, words)] : said(fault, words));
}

function addressOf({ table, row, column }) {
  return `/rules/${table}${row === undefined || row === null ? '' : `#${row + 1}${column ? `.${column}` : ''}`}`;
}
