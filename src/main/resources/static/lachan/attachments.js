import { call, language, problemOf } from './api.js';
import { showInstant } from './dates.js';
import { h } from './dom.js';

const VI = {
  none: 'Chưa có tệp nào.',
  unopened: 'Chưa mở được danh sách tệp. Tải lại trang.',
  sending: (name, n, all) => `Đang gửi ${name} (${n}/${all})…`,
  sent: (n) => `Đã thêm ${n} tệp.`,
  there: (name) => `${name}: hồ sơ đã có tệp này.`,
  tooLarge: (name, mb) => `${name}: lớn quá ${mb} MB.`,
  offline: 'Mất kết nối. Hãy thử lại, tệp không bị nhân đôi.',
  failed: 'Chưa gửi được.',
  added: (at, by) => `${at} · ${by}`,
  download: 'Tải về',
  downloadName: (name) => `Tải về ${name}`,
  withdraw: 'Rút tệp…',
  withdrawName: (name) => `Rút tệp ${name}`,
  why: 'Lý do rút tệp (vẫn giữ niêm phong, không ai tải về được)',
  yes: 'Rút tệp',
  no: 'Thôi',
  withdrawn: (at, by, why) => `Đã rút ${at} · ${by}: ${why}`,
};

const EN = {
  none: 'No files yet.',
  unopened: 'The list of files could not be opened. Reload the page.',
  sending: (name, n, all) => `Sending ${name} (${n}/${all})…`,
  sent: (n) => `${n} files added.`,
  there: (name) => `${name}: the case has this file already.`,
  tooLarge: (name, mb) => `${name}: larger than ${mb} MB.`,
  offline: 'No connection. Try again; nothing is added twice.',
  failed: 'Not sent.',
  added: (at, by) => `${at} · ${by}`,
  download: 'Download',
  downloadName: (name) => `Download ${name}`,
  withdraw: 'Withdraw…',
  withdrawName: (name) => `Withdraw ${name}`,
  why: 'Reason for withdrawing (the file stays under seal and cannot be downloaded)',
  yes: 'Withdraw',
  no: 'Cancel',
  withdrawn: (at, by, why) => `Withdrawn ${at} · ${by}: ${why}`,
};

const words = language() === 'en' ? EN : VI;
const MEGABYTE = 1024 * 1024;

document.querySelectorAll('[data-lc-attachments]').forEach((panel) => new Panel(panel).open());

/** The files of one case: list, add, download, withdraw. */
function Panel(panel) {
  const path = `/api/v1/cases/${panel.dataset.lcAttachments}/attachments`;
  const list = panel.querySelector('.lc-files');
  const status = panel.querySelector('[data-lc-status]');
  const trouble = panel.querySelector('[data-lc-trouble]');
  const input = panel.querySelector('input[type=file]');
  let items = [];
  let largest = 0;

  this.open = async () => {
    const response = await call('GET', path);
    if (!response.ok) {
      status.textContent = words.unopened;
      return;
    }
    const answer = await response.json();
    items = answer.items;
    largest = answer.largest;
    input.accept = answer.accepts.join(',');
    input.addEventListener('change', () => send([...input.files]));
    ready(true);
    draw();
    status.textContent = items.length === 0 ? words.none : '';
  };

  function ready(yes) {
    input.disabled = !yes;
    input.nextElementSibling.setAttribute('aria-disabled', String(!yes));
  }

  async function send(files) {
    ready(false);
    const refused = [];
    let sent = 0;
    for (const [n, file] of files.entries()) {
      status.textContent = words.sending(file.name, n + 1, files.length);
      const why = await sendOne(file);
      if (why) refused.push(why);
      else sent += 1;
    }
    status.textContent = sent > 0 ? words.sent(sent) : '';
    complain(refused);
    input.value = '';
    ready(true);
    input.focus();
  }

  /** Why the file was not taken, or nothing where it was. */
  async function sendOne(file) {
    if (file.size > largest) return words.tooLarge(file.name, Math.floor(largest / MEGABYTE));
    const body = new FormData();
    body.append('file', file);
    const response = await call('POST', path, { body });
    if (!response.ok) return `${file.name}: ${await reason(response)}`;
    const item = await response.json();
    if (response.status !== 201) return words.there(file.name);
    items.push(item);
    draw();
    return '';
  }

  async function reason(response) {
    if (response.status === 0) return words.offline;
    return (await problemOf(response)).detail ?? words.failed;
  }

  function complain(reasons) {
    trouble.replaceChildren(
      ...(reasons.length === 0 ? [] : [h('div', { class: 'lc-alert lc-alert-danger' }, h('ul', { class: 'mb-0' }, reasons.map((why) => h('li', {}, why))))]),
    );
  }

  function draw() {
    list.replaceChildren(...items.map((item) => (item.withdrawn ? withdrawnLine(item) : line(item))));
  }

  function line(item) {
    const size = item.size < MEGABYTE ? `${Math.ceil(item.size / 1024)} KB` : `${(item.size / MEGABYTE).toFixed(1)} MB`;
    const row = h(
      'li', {},
      h('div', {}, h('p', {}, item.name), h('p', { class: 'lc-note' }, `${item.kind} · ${size} · ${words.added(showInstant(item.addedAt), item.addedBy)}`)),
      h(
        'p', { class: 'lc-actions lc-no-print' },
        h('a', { class: 'lc-button', href: `${path}/${item.id}`, download: '', 'aria-label': words.downloadName(item.name) }, words.download),
        h('button', { class: 'lc-button', type: 'button', 'aria-label': words.withdrawName(item.name), onclick: () => ask(row, item) }, words.withdraw),
      ),
    );
    return row;
  }

  function withdrawnLine(item) {
    const { at, by, reason: why } = item.withdrawn;
    return h('li', {}, h('div', {}, h('p', { class: 'lc-withdrawn' }, item.name), h('p', { class: 'lc-note' }, words.withdrawn(showInstant(at), by, why))));
  }

  function ask(row, item) {
    if (row.querySelector('form')) return;
    const why = h('input', { class: 'lc-input', type: 'text', required: true, maxlength: 500, 'aria-label': words.why, placeholder: words.why });
    const form = h(
      'form', { class: 'lc-row', onsubmit: (event) => withdraw(event, item, why.value) },
      why,
      h('button', { class: 'lc-button lc-danger', type: 'submit' }, words.yes),
      h('button', { class: 'lc-button', type: 'button', onclick: () => draw() }, words.no),
    );
    row.append(form);
    why.focus();
  }

  async function withdraw(event, item, why) {
    event.preventDefault();
    const response = await call('POST', `${path}/${item.id}/withdraw`, { body: JSON.stringify({ reason: why }) });
    if (!response.ok) {
      complain([`${item.name}: ${await reason(response)}`]);
      return;
    }
    complain([]);
    items[items.indexOf(item)] = await response.json();
    draw();
    input.focus();
  }
}
