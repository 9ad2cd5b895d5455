import { call, language, problemOf } from './api.js';
import { attachmentWordsIn } from './attachment-words.js';
import { showInstant } from './dates.js';
import { h } from './dom.js';

const MEGABYTE = 1024 * 1024;

/** The files of one case: list, add, download and, where it is offered, withdraw. Asks for nothing until it is opened. */
export class Attachments {
  #path;
  #withdraws;
  #words = attachmentWordsIn(language());
  #items = [];
  #largest = 0;
  #sending = false;
  #list = h('ul', { class: 'lc-files' });
  #status = h('p', { class: 'lc-note', role: 'status' });
  #trouble = h('div', { role: 'alert' });
  #input = h('input', { type: 'file', multiple: true, disabled: true, onchange: () => this.#send([...this.#input.files]) });
  #choose = h('span', { class: 'lc-button', 'aria-disabled': 'true' }, this.#words.choose);

  constructor(box, caseNumber, { withdraws = true } = {}) {
    this.#path = `/api/v1/cases/${caseNumber}/attachments`;
    this.#withdraws = withdraws;
    box.append(
      h('p', { class: 'lc-note lc-no-print' }, this.#words.help),
      this.#list,
      this.#status,
      this.#trouble,
      h('label', { class: 'lc-add-file lc-no-print' }, this.#input, this.#choose),
    );
  }

  /** Whether files are on their way, so that leaving would lose them. */
  get sending() {
    return this.#sending;
  }

  async open() {
    this.#status.textContent = this.#words.loading;
    const response = await call('GET', this.#path);
    if (!response.ok) {
      this.#status.textContent = this.#words.unopened;
      return;
    }
    const { items, largest, accepts } = await response.json();
    this.#items = items;
    this.#largest = largest;
    this.#input.accept = accepts.join(',');
    this.#ready(true);
    this.#draw();
    this.#status.textContent = items.length === 0 ? this.#words.none : '';
  }

  #ready(yes) {
    this.#input.disabled = !yes;
    this.#choose.setAttribute('aria-disabled', String(!yes));
  }

  async #send(files) {
    this.#ready(false);
    this.#sending = true;
    this.#complain([]);
    const refused = [];
    for (const [n, file] of files.entries()) {
      this.#status.textContent = this.#words.sending(file.name, n + 1, files.length);
      const why = await this.#sendOne(file).catch(() => `${file.name}: ${this.#words.failed}`);
      if (why) refused.push(why);
    }
    this.#sending = false;
    const sent = files.length - refused.length;
    this.#status.textContent = sent > 0 ? this.#words.sent(sent) : '';
    this.#complain(refused);
    this.#input.value = '';
    this.#ready(true);
    this.#input.focus();
  }

  /** Why the file was not taken, or nothing where it was. */
  async #sendOne(file) {
    if (file.size > this.#largest) return this.#words.tooLarge(file.name, Math.floor(this.#largest / MEGABYTE));
    const body = new FormData();
    body.append('file', file);
    const response = await call('POST', this.#path, { body });
    if (!response.ok) return `${file.name}: ${await this.#reason(response)}`;
    const item = await response.json();
    if (response.status !== 201) return this.#words.there(file.name);
    this.#items.push(item);
    this.#draw();
    return '';
  }

  async #reason(response) {
    if (response.status === 0) return this.#words.offline;
    return (await problemOf(response)).detail ?? this.#words.failed;
  }

  #complain(reasons) {
    const lines = reasons.map((why) => h('li', {}, why));
    this.#trouble.replaceChildren(...(lines.length === 0 ? [] : [h('div', { class: 'lc-alert lc-alert-danger' }, h('ul', {}, lines))]));
  }

  #draw() {
    this.#list.replaceChildren(...this.#items.map((item) => (item.withdrawn ? this.#withdrawnLine(item) : this.#line(item))));
  }

  #line(item) {
    const words = this.#words;
    const size = item.size < MEGABYTE ? `${Math.ceil(item.size / 1024)} KB` : `${(item.size / MEGABYTE).toFixed(1)} MB`;
    const row = h(
      'li', {},
      h('div', {}, h('p', {}, item.name), h('p', { class: 'lc-note' }, `${item.kind} · ${size} · ${words.added(showInstant(item.addedAt), item.addedBy)}`)),
      h(
        'p', { class: 'lc-actions lc-no-print' },
        h('a', { class: 'lc-button', href: `${this.#path}/${item.id}`, download: '', 'aria-label': words.downloadName(item.name) }, words.download),
        this.#withdraws && h('button', { class: 'lc-button', type: 'button', 'aria-label': words.withdrawName(item.name), onclick: () => this.#ask(row, item) }, words.withdraw),
      ),
    );
    return row;
  }

  #withdrawnLine(item) {
    const { at, by, reason: why } = item.withdrawn;
    const note = this.#words.withdrawn(showInstant(at), by, why);
    return h('li', {}, h('div', {}, h('p', { class: 'lc-withdrawn' }, item.name), h('p', { class: 'lc-note' }, note)));
  }

  #ask(row, item) {
    if (row.querySelector('form')) return;
    const words = this.#words;
    const why = h('input', { class: 'lc-input', type: 'text', required: true, maxlength: 500, 'aria-label': words.why, placeholder: words.why });
    const form = h(
      'form', { class: 'lc-row', onsubmit: (event) => this.#withdraw(event, item, why.value) },
      why,
      h('button', { class: 'lc-button lc-danger', type: 'submit' }, words.yes),
      h('button', { class: 'lc-button', type: 'button', onclick: () => this.#draw() }, words.no),
    );
    row.append(form);
    why.focus();
  }

  async #withdraw(event, item, why) {
    event.preventDefault();
    const response = await call('POST', `${this.#path}/${item.id}/withdraw`, { body: JSON.stringify({ reason: why }) });
    if (!response.ok) {
      this.#complain([`${item.name}: ${await this.#reason(response)}`]);
      return;
    }
    this.#complain([]);
    this.#items[this.#items.indexOf(item)] = await response.json();
    this.#draw();
    this.#input.focus();
  }
}
