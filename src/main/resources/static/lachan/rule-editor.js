import { call, language, problemOf } from './api.js';
import { h } from './dom.js';
import { Draft } from './draft.js';
import { Backup } from './rule-backup.js';
import { faultOf } from './rule-cells.js';
import { DraftCheck, faultLists } from './rule-check.js';
import { RuleGrid } from './rule-grid.js';
import { RuleModel } from './rule-model.js';
import { drawTools } from './rule-tools.js';
import { ruleWordsIn } from './rule-words.js';

/* The page of one table. What is typed is saved after a pause, and then the whole draft is checked by the server. */

const box = document.getElementById('editor');
const { table, user } = box.dataset;
const path = `/api/v1/rule-drafts/tables/${table}`;
const words = ruleWordsIn(language());
const backup = new Backup(user, table);
const check = new DraftCheck();
let page;

start();
window.addEventListener('beforeunload', (event) => page?.draft.unsaved && event.preventDefault());
window.addEventListener('pagehide', () => page?.draft.flush({ leaving: true }));
window.addEventListener('focus', () => page?.draft.unsaved && !page.conflict && page.draft.flush());

async function start(said = '') {
  const response = await call('GET', path);
  if (!response.ok) return box.replaceChildren(h('p', { class: 'lc-alert lc-alert-danger' }, words.broken));
  const told = await response.json();
  page?.draft.stop();
  page = { told, faults: [], byRow: new Map(), sent: [], conflict: false };
  page.model = new RuleModel(told, changed);
  page.draft = new Draft({ path, etag: response.headers.get('ETag'), read, onState });
  draw(said);
  page.sent = page.model.filled();
  restore();
  goToAddress();
  return runCheck();
}

function read() {
  page.sent = page.model.filled();
  return { rows: cellsOf(page.sent) };
}

function cellsOf(rows) {
  return rows.map(({ cells }) => cells);
}

function draw(said) {
  page.tools = drawTools(page.model, words, path, {
    act: rowAct,
    filter: (text) => {
      const shown = page.grid.filter(text);
      page.heard.textContent = text ? words.filtered(shown, page.model.rows.length) : '';
    },
    upload,
    discard,
    widen: (button) => {
      page.grid.widen();
      button.setAttribute('aria-pressed', String(!page.model.narrow));
      button.textContent = page.model.narrow ? words.showAll(page.model.unused.filter(Boolean).length) : words.showUsed;
    },
  });
  page.state = h('span', { class: 'lc-draft-state', role: 'status' }, said);
  page.verdict = h('span', { class: 'lc-checked', role: 'status' });
  page.changes = h('span', { class: 'lc-note' });
  page.next = h('a', { class: 'lc-button lc-primary', href: '/rule-changes?hash=draft', hidden: true }, words.propose);
  page.heard = h('p', { class: 'lc-heard', role: 'status', 'aria-live': 'polite' });
  page.notice = h('div', { class: 'lc-rule-notice' });
  page.strip = h('p', { class: 'lc-cell-strip', 'aria-live': 'polite' });
  page.found = h('details', { class: 'lc-found', hidden: true }, h('summary'), h('div'));
  const gridBox = h('div', { class: 'lc-grid' });
  const hint = h('p', { class: 'lc-note lc-grid-hint' }, words.hint);
  box.replaceChildren(...overtaken(), page.tools.element, page.notice, h('p', { class: 'lc-rule-status' }, page.state, page.verdict, page.changes, page.next), page.found, page.strip, gridBox, page.heard, hint);
  page.grid = new RuleGrid(gridBox, { model: page.model, words, title: page.told.title, faultsOf, choicesOf, onPlace: showPlace });
  page.tools.refresh();
  tellChanges();
}

/** A draft over an older rulebook cannot be proposed; the list of tables takes it over to the one in force. */
function overtaken() {
  if (!page.told.overtaken) return [];
  return [h('p', { class: 'lc-alert lc-alert-warn', role: 'status' }, `${words.overtaken} `, h('a', { href: '/rules' }, words.takeOver))];
}

function faultsOf(row, column) {
  const { heading } = page.model.columns[column];
  const own = row.cells.some((cell) => cell.trim() !== '') ? faultOf(page.model.columns[column], row.cells[column], words) : '';
  const served = (page.byRow.get(row.id) ?? []).filter((fault) => fault.column === heading && fault.cell === row.cells[column]);
  return [...(own ? [own] : []), ...served.map(({ message }) => message).filter(() => !own)];
}

/** Of a column of free text, legal bases that the table has already are offered. */
function choicesOf(column) {
  return page.told.choices[page.model.columns[column].heading] ?? [];
}

function showPlace({ row, column }) {
  const current = page.model.rows[row];
  if (!page.strip || !current) return page.strip?.replaceChildren();
  const { title, heading, expected } = page.model.columns[column];
  const [fault] = faultsOf(current, column);
  const before = page.model.isChanged(current, column) ? words.was(page.model.before(current, column)) : '';
  return page.strip.replaceChildren(h('strong', {}, words.cell(row + 1, title)), ` (${heading}): ${expected}. `, before ? h('span', { class: 'lc-was', lang: 'vi' }, `${before} `) : '', fault ? h('span', { class: 'lc-cell-fault' }, fault) : '');
}

function changed() {
  page.verdict.textContent = '';
  if (page.conflict) keep();
  else page.draft.touch();
  page.grid.draw();
  page.tools.refresh();
  tellChanges();
}

function keep() {
  backup.keep(page.draft.etag, cellsOf(page.model.filled()), cellsOf(page.sent));
}

function isChanged() {
  const { touched, removed } = page.model.changedRows();
  return touched + removed > 0;
}

function tellChanges() {
  const { touched, removed } = page.model.changedRows();
  page.changes.textContent = words.changes(touched, removed);
}

function rowAct(name) {
  const { row, column } = page.grid.place;
  const [first, last] = page.grid.marked;
  const { model, grid } = page;
  const acts = {
    add: () => (model.add(model.rows.length === 0 ? 0 : row + 1), [row + (model.rows.length > 1 ? 1 : 0), 0]),
    copy: () => (model.copy(row), [row + 1, column]),
    remove: () => (model.remove(first, last), [first, column]),
    up: () => (model.move(row, row - 1), [row - 1, column]),
    down: () => (model.move(row, row + 1), [row + 1, column]),
    undo: () => (model.undo(), [row, column]),
    redo: () => (model.redo(), [row, column]),
  };
  grid.go(...acts[name]());
}

function onState(state, problem) {
  page.state.textContent = state === 'refused' && problem?.detail ? `${words.state.refused} ${problem.detail}` : words.state[state];
  page.state.className = `lc-draft-state lc-state-${state}`;
  // Also where she typed on while it was being saved: the copy is over another tag from then on.
  if (state === 'typing') keep();
  if (state === 'saved') {
    backup.drop();
    if (page.trouble) page.notice.replaceChildren();
    page.trouble = false;
    runCheck();
  }
  page.trouble ||= state === 'expired' || state === 'conflict';
  if (state === 'expired') page.notice.replaceChildren(h('a', { class: 'lc-button', href: '/login', target: '_blank', rel: 'noopener' }, words.signIn));
  if (state === 'conflict') conflict(problem);
}

function conflict(problem) {
  page.conflict = true;
  const reload = () => {
    backup.drop();
    start();
  };
  const overwrite = async () => {
    const response = await call('GET', path);
    if (!response.ok) return;
    const { baseHash } = await response.json();
    page.draft.stop();
    page.draft = new Draft({ path, etag: response.headers.get('ETag'), read, onState });
    page.conflict = false;
    const saved = await page.draft.flush({ force: true });
    // What is marked as changed is changed against another rulebook now.
    if (saved && baseHash !== page.told.baseHash) await start(words.state.saved);
  };
  page.notice.replaceChildren(
    h('div', { class: 'lc-alert lc-alert-warn', role: 'alert' }, h('p', {}, problem?.detail ?? words.state.conflict), h('p', { class: 'lc-actions mb-0' }, h('button', { type: 'button', class: 'lc-button', onclick: reload }, words.reload), h('button', { type: 'button', class: 'lc-button', onclick: overwrite }, words.overwrite))),
  );
}

async function runCheck() {
  const asked = page;
  const rows = page.sent;
  page.verdict.className = 'lc-checked';
  page.verdict.textContent = words.checking;
  page.next.hidden = true;
  const answer = await check.ask();
  if (answer.superseded || asked !== page) return;
  if (!answer.faults) {
    page.verdict.textContent = words.notChecked;
    return;
  }
  page.faults = answer.faults;
  page.byRow = new Map();
  answer.faults.filter((fault) => fault.table === table && rows[fault.row]).forEach((fault) => remember(rows[fault.row], fault));
  page.verdict.textContent = answer.well ? words.well(answer.examples) : words.faults(answer.faults.filter(({ severity }) => severity === 'ERROR').length);
  page.verdict.className = `lc-checked lc-${answer.well ? 'well' : 'unwell'}`;
  const lists = faultLists(answer.faults, table, words, goTo);
  page.found.hidden = lists.length === 0;
  page.found.classList.toggle('lc-mild', answer.well);
  page.found.querySelector('summary').textContent = answer.well ? words.hints : words.list;
  page.next.hidden = !answer.well || !isChanged() || page.told.overtaken;
  page.found.querySelector('div').replaceChildren(...lists);
  page.grid.refresh();
}

/** A fault holds for the row as it was sent; once its cell says something else it is no longer shown there. */
function remember(row, fault) {
  const column = page.model.columns.findIndex(({ heading }) => heading === fault.column);
  const known = page.byRow.get(row.id) ?? [];
  page.byRow.set(row.id, [...known, { ...fault, column: fault.column ?? page.model.columns[0].heading, cell: row.cells[Math.max(0, column)] }]);
}

function goTo({ row, column }) {
  const sent = page.sent[row];
  const at = Math.max(0, page.model.rows.findIndex(({ id }) => id === sent?.id));
  page.grid.go(at, Math.max(0, page.model.columns.findIndex(({ heading }) => heading === column)));
}

/** `#12.phan_loai` leads to the cell. */
function goToAddress() {
  const [, row, column] = /^#(\d+)(?:\.(\w+))?$/.exec(location.hash) ?? [];
  if (row) page.grid.go(Number(row) - 1, Math.max(0, page.model.columns.findIndex(({ heading }) => heading === column)));
}

async function upload(file) {
  const response = await call('POST', `${path}/file`, { body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  const answer = await problemOf(response);
  if (response.ok && page.model.says(answer.rows)) page.notice.replaceChildren(h('p', { class: 'lc-alert', role: 'status' }, words.same));
  else if (response.ok) {
    page.model.replace(answer.rows, answer.origins);
    page.notice.replaceChildren(h('p', { class: 'lc-alert', role: 'status' }, words.taken(answer.rows.length)));
  } else {
    const reasons = answer.errors?.map(({ message }) => h('li', {}, message)) ?? [h('li', {}, answer.detail ?? words.state.offline)];
    page.notice.replaceChildren(h('div', { class: 'lc-alert lc-alert-danger', role: 'alert' }, h('p', {}, words.refusedFile), h('ul', { class: 'mb-0' }, reasons)));
  }
}

async function discard() {
  if (!window.confirm(words.discardAsk)) return;
  page.draft.stop();
  const response = await call('DELETE', path);
  backup.drop();
  await start(response.ok ? words.discarded : '');
}

/** What a crash or an ended session left in this browser comes back; over what was saved elsewhere only if she says so. */
function restore() {
  backup.hold(false);
  const kept = backup.find();
  if (!kept || page.model.says(kept.rows)) return backup.drop();
  // Where the last save arrived and its answer did not, what the server has was typed here as well.
  if (backup.isOver(kept, page.draft.etag) || page.model.says(kept.sent)) return bringBack(kept.rows);
  return ask(kept.rows);
}

function bringBack(rows) {
  backup.hold(false);
  page.model.put(0, 0, rows);
  if (page.model.rows.length > rows.length) page.model.remove(rows.length, page.model.rows.length - 1);
  page.notice.replaceChildren(h('p', { class: 'lc-alert', role: 'status' }, words.restored));
}

/** The copy is the only one: it stays in this browser, for days if need be, until she takes it or says twice that it may go. */
function ask(rows) {
  backup.hold(true);
  const leave = () => {
    if (!window.confirm(words.restoreDropAsk)) return;
    backup.hold(false);
    backup.drop();
    if (page.draft.unsaved) keep();
    page.notice.replaceChildren();
  };
  page.notice.replaceChildren(
    h('div', { class: 'lc-alert lc-alert-warn', role: 'alert' }, h('p', {}, words.restoreAsk), h('p', { class: 'lc-actions mb-0' }, h('button', { type: 'button', class: 'lc-button', onclick: () => bringBack(rows) }, words.restore), h('button', { type: 'button', class: 'lc-button', onclick: leave }, words.restoreDrop))),
  );
}
