import { call, findUnits, language, problemOf, unitName } from './api.js';
import { Attachments } from './attachments.js';
import { trialWordsIn } from './classify-words.js';
import { showInstant, showTime } from './dates.js';
import { h } from './dom.js';
import { Draft } from './draft.js';
import { renderForm } from './form.js';
import { kindIn, openRulebook } from './rulebook.js';
import { taskWordsIn } from './task-words.js';
import { Trial } from './trial.js';
import { urgencyBadge } from './urgency.js';

/** In these states text would be lost by leaving; in the others it is with the server or on its way. */
const TROUBLE = ['offline', 'expired', 'refused', 'conflict'];

/** Opens the form of a Tasklist task: draws it, saves what is typed, lets Complete through once all is checked. */
export async function openTask(camForm, container, gate) {
  await new TaskForm(camForm, container, gate).load();
}

class TaskForm {
  #camForm;
  #gate;
  #path;
  #lang = language();
  #words = taskWordsIn(this.#lang);
  #status = h('div', { class: 'lc-status', role: 'status', 'aria-live': 'polite' });
  #head = h('p', { class: 'lc-form lc-form-head' });
  #files = h('div');
  #body = h('div');
  #mine = h('div');
  #attachments;
  #form;
  #draft;
  #state = 'fresh';

  constructor(camForm, container, gate) {
    this.#camForm = camForm;
    this.#gate = gate;
    this.#path = `/api/v1/tasks/${encodeURIComponent(camForm.taskId)}/form`;
    container.replaceChildren(this.#status, this.#head, this.#files, this.#body, this.#mine);
    gate.attempt = () => this.#complete();
    camForm.on('submit-success', () => this.#draft?.stop());
    this.#watchLeaving(container);
    this.#watchClaim(container);
  }

  async load() {
    this.#status.textContent = this.#words.loading;
    const response = await call('GET', this.#path);
    if (!response.ok) {
      const why = response.status === 404 ? this.#words.gone : this.#words.failed;
      return this.#tell('stop', why, this.#button(this.#words.again, () => this.load()));
    }
    const { task, schema, values, draft } = await response.json();
    this.#draft?.stop();
    const first = start(schema, values, draft);
    const book = usesCodes(schema) ? await openRulebook(first.factDate) : undefined;
    this.#form = renderForm(this.#body, { schema, values: first, lang: this.#lang, findUnits, unitName, ...this.#codes(book) });
    const trial = book && schema['x-trial'] ? this.#trial(book) : undefined;
    this.#draft = new Draft({
      path: this.#path,
      etag: response.headers.get('ETag'),
      read: this.#form.values,
      onState: (state, problem) => this.#show(state, problem),
    });
    this.#form.onChange(() => {
      this.#draft.touch();
      trial?.touch();
    });
    this.#headline(task);
    if (task.caseNumber && !this.#attachments) this.#offerFiles(task.caseNumber);
    this.#body.querySelector('h2').hidden = schema.title === task.name;
    this.#show('fresh');
    this.#allow();
    return undefined;
  }

  /** The rulebook's codes, for the questions that ask for them. */
  #codes(book) {
    return { codes: (list) => book?.lists[list] ?? [], kindOf: kindIn(trialWordsIn(this.#lang).kinds) };
  }

  #trial(book) {
    const box = h('div', { class: 'lc-trial' });
    this.#body.append(box);
    return new Trial(box, this.#form, book, this.#lang);
  }

  #headline({ caseNumber, referralNumber, changeNumber, urgency, due }) {
    const parts = [
      urgencyBadge(urgency, this.#lang),
      caseNumber ? h('a', { href: `/cases/${caseNumber}` }, `${this.#words.file} ${caseNumber}`) : null,
      referralNumber ? h('a', { href: `/referrals/${referralNumber}` }, `${this.#words.referral} ${referralNumber}`) : null,
      changeNumber ? h('a', { href: `/rule-changes/${changeNumber}` }, `${this.#words.change} ${changeNumber}`) : null,
      due ? h('span', {}, `${this.#words.due} ${showInstant(due)}`) : null,
    ];
    this.#head.replaceChildren(...parts.filter(Boolean).flatMap((part, index) => (index ? [' · ', part] : [part])));
  }

  /** The files of the case, opened when they are asked for: a look at their names is recorded. */
  #offerFiles(caseNumber) {
    const box = h('div');
    const details = h('details', { class: 'lc-attached' }, h('summary', {}, this.#words.files), box);
    this.#attachments = new Attachments(box, caseNumber, { withdraws: false });
    details.addEventListener('toggle', () => details.open && !this.#attachments.sending && this.#attachments.open());
    this.#files.replaceChildren(details);
  }

  #show(state, problem = {}) {
    this.#state = state;
    const { detail, changedBy } = problem;
    const say = (kind, ...rest) => this.#tell(kind, this.#words[state], ...rest);
    const again = () => this.#button(this.#words.save, () => this.#draft.flush({ force: true }));
    if (state === 'saved') return this.#tell('', this.#words.saved(showTime(new Date())));
    if (state === 'offline') return say('trouble', again());
    if (state === 'expired') return say('stop', h('a', { href: '/login', target: '_blank' }, this.#words.login), again());
    if (state === 'conflict') return this.#tell('stop', this.#words.conflict(detail, changedBy), this.#button(this.#words.takeTheirs, () => this.#takeTheirs()));
    if (state === 'refused') return say('stop', detail, again());
    return say(state === 'gone' ? 'stop' : '');
  }

  #tell(kind, ...parts) {
    this.#status.className = kind ? `lc-status lc-status-${kind}` : 'lc-status';
    this.#status.replaceChildren(...parts.filter(Boolean).map((part) => (part instanceof Node ? part : h('span', {}, part))));
  }

  #button(label, onclick) {
    return h('button', { type: 'button', class: 'lc-button', onclick }, label);
  }

  /** Somebody else's draft is opened; what was typed here stays in sight until it is copied over. */
  async #takeTheirs() {
    const typed = this.#form.values();
    const response = await call('GET', this.#path);
    if (!response.ok) return this.#show('offline');
    const { schema } = await response.json();
    const book = usesCodes(schema) ? await openRulebook(typed.factDate) : undefined;
    const copy = h('div');
    this.#mine.replaceChildren(h('p', { class: 'lc-alert lc-alert-warn' }, this.#words.mine), copy);
    renderForm(copy, { schema, values: typed, lang: this.#lang, findUnits, unitName, ...this.#codes(book) }).setReadOnly(true);
    return this.load();
  }

  async #complete() {
    if (!this.#form || !this.#claimed()) return;
    this.#form.clearErrors();
    if (this.#attachments?.sending) {
      this.#tell('trouble', this.#words.filesUnderWay);
      this.#status.scrollIntoView({ block: 'center' });
      return;
    }
    if (!(await this.#draft.flush({ force: true }))) {
      this.#status.append(h('span', {}, this.#words.notComplete));
      this.#status.scrollIntoView({ block: 'center' });
      return;
    }
    const response = await call('POST', `${this.#path}/check`);
    if (response.ok) return this.#letThrough();
    const problem = await problemOf(response);
    if (problem.errors) return this.#form.showErrors(problem.errors);
    return this.#show(response.status === 401 ? 'expired' : 'refused', problem);
  }

  /** Tasklist completes by itself on its own button, and refreshes its list. */
  #letThrough() {
    this.#gate.open = true;
    try {
      this.#shell().querySelector('.form-actions .btn-primary').click();
    } finally {
      this.#gate.open = false;
    }
  }

  /** Tasklist marks the form's shell while the task is not assigned to whoever looks at it. */
  #shell() {
    return this.#body.closest('[cam-tasklist-form]');
  }

  #claimed() {
    return !this.#body.closest('.disabled-form');
  }

  #allow() {
    const claimed = this.#claimed();
    this.#form.setReadOnly(!claimed);
    if (!claimed) this.#tell('trouble', this.#words.claim);
  }

  #watchClaim(container) {
    const frame = container.closest('[ng-class*="disabled-form"]');
    if (!frame) return;
    let claimed = this.#claimed();
    const observer = new MutationObserver(() => {
      if (!container.isConnected) return observer.disconnect();
      if (claimed === this.#claimed()) return undefined;
      claimed = this.#claimed();
      return this.load();
    });
    observer.observe(frame, { attributes: true, attributeFilter: ['class'] });
  }

  #watchLeaving(container) {
    const flush = () => this.#draft?.unsaved && !TROUBLE.includes(this.#state) && this.#draft.flush({ leaving: true });
    const endangered = () => container.isConnected && Boolean(this.#draft?.unsaved || this.#attachments?.sending);
    const hidden = () => document.visibilityState === 'hidden' && flush();
    const online = () => this.#state === 'offline' && this.#draft.flush();
    const unload = (event) => endangered() && event.preventDefault();
    const click = (event) => {
      const leaves = event.target.closest('a[href]:not([href="#"]):not([target]), .task .clickable, button[type=submit]');
      if (!leaves || !endangered() || !TROUBLE.includes(this.#state) || this.#shell().contains(leaves)) return;
      if (window.confirm(this.#words.leave)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const gone = new AbortController();
    const { signal } = gone;
    container.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', hidden, { signal });
    document.addEventListener('click', click, { signal, capture: true });
    window.addEventListener('online', online, { signal });
    window.addEventListener('pagehide', flush, { signal });
    window.addEventListener('beforeunload', unload, { signal });
    this.#camForm.formElement.scope()?.$on('$destroy', () => {
      flush();
      gone.abort();
    });
  }
}

/** Whether a form asks for codes of the rulebook. */
const usesCodes = (schema) => JSON.stringify(schema).includes('"x-codes"');

/** What the form starts with: the draft where there is one, and always what is only shown. */
function start(schema, values, draft) {
  if (!draft) return values;
  const shown = Object.entries(values).filter(([name]) => schema.properties[name]?.readOnly);
  return { ...Object.fromEntries(shown), ...draft };
}
