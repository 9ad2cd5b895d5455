import { call, problemOf } from './api.js';
import { h } from './dom.js';

const PATH = '/api/v1/rule-drafts/tables.zip';
const SENT = { 'Content-Type': 'application/octet-stream' };

/** All tables out of a zip archive: what would differ is shown, and taken when she says so. */
export function takeZip({ button, file, box, words }) {
  button.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    file.value = '';
    if (chosen) read(chosen, box, words);
  });
}

async function read(zip, box, words) {
  show(box, h('p', { class: 'lc-alert', role: 'status' }, words.zip.reading));
  const response = await call('POST', PATH, { body: zip, headers: SENT });
  const answer = await problemOf(response);
  if (!response.ok) return show(box, refused(answer, words));
  if (answer.tables.length === 0) return show(box, h('p', { class: 'lc-alert', role: 'status' }, words.zip.same));
  return show(box, offer(answer.tables, { words, leave: () => show(box), take: () => take(zip, response.headers.get('ETag'), box, words) }));
}

async function take(zip, etag, box, words) {
  const response = await call('PUT', PATH, { body: zip, headers: { ...SENT, 'If-Match': etag } });
  if (response.ok) location.reload();
  else show(box, refused(await problemOf(response), words));
}

function offer(tables, { words, leave, take }) {
  const lines = tables.map((table) => h('li', {}, h('strong', {}, table.title), `: ${words.zip.counts(table)}`));
  return h(
    'div',
    { class: 'lc-alert lc-alert-warn', role: 'alertdialog', 'aria-label': words.zip.differs(tables.length), tabindex: '-1' },
    h('p', {}, words.zip.differs(tables.length)),
    h('ul', {}, lines),
    h('p', { class: 'lc-actions mb-0' }, h('button', { type: 'button', class: 'lc-button lc-primary', onclick: take }, words.zip.take), h('button', { type: 'button', class: 'lc-button', onclick: leave }, words.zip.leave)),
  );
}

function refused(answer, words) {
  const reasons = answer.errors?.map(({ message }) => h('li', {}, message)) ?? [h('li', {}, answer.detail ?? words.state.offline)];
  return h('div', { class: 'lc-alert lc-alert-danger', role: 'alert' }, h('p', {}, words.refusedFile), h('ul', { class: 'mb-0' }, reasons));
}

function show(box, ...shown) {
  box.replaceChildren(...shown);
  box.firstElementChild?.focus();
}
