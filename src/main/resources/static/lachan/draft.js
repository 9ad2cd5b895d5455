import { call, problemOf } from './api.js';

/** How long typing must pause before the draft is saved. */
const PAUSE_MS = 1500;
const RETRY_MS = 5000;
/** Browsers refuse to finish larger requests once the page is gone. */
const KEEPALIVE_BYTES = 60000;

/**
 * The draft of one task, kept with the server. It tells `onState` what became of the text:
 * `saved`, `typing`, `saving`, `offline` (tried again by itself), `expired`, `gone`, `refused`, `conflict`.
 */
export class Draft {
  #path;
  #etag;
  #read;
  #onState;
  #unsaved = false;
  #running = null;
  #timer;

  constructor({ path, etag, read, onState }) {
    this.#path = path;
    this.#etag = etag;
    this.#read = read;
    this.#onState = onState;
  }

  get unsaved() {
    return this.#unsaved;
  }

  /** Of what was read, or of what was saved last. */
  get etag() {
    return this.#etag;
  }

  /** Something was typed: it is saved once typing pauses. */
  touch() {
    this.#unsaved = true;
    this.#onState('typing');
    this.#later(PAUSE_MS);
  }

  /** Saves what is not saved yet; answers whether everything typed is now with the server. */
  async flush({ force = false, leaving = false } = {}) {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (!this.#unsaved && !force) return true;
    this.#running = this.#save(leaving);
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  /** No more is saved from here on: the task is done, or this page has given way to a fresh one. */
  stop() {
    clearTimeout(this.#timer);
    this.#unsaved = false;
    this.#onState = () => {};
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  async #save(leaving) {
    const body = JSON.stringify(this.#read());
    this.#unsaved = false;
    this.#onState('saving');
    const keepalive = leaving && new Blob([body]).size < KEEPALIVE_BYTES;
    const response = await call('PUT', this.#path, { body, keepalive, headers: { 'If-Match': this.#etag } });
    if (response.ok) {
      this.#etag = response.headers.get('ETag') ?? this.#etag;
      this.#onState(this.#unsaved ? 'typing' : 'saved');
      return true;
    }
    this.#unsaved = true;
    return this.#refused(response);
  }

  async #refused(response) {
    const problem = await problemOf(response);
    if (response.status === 409 || response.status === 412) this.#onState('conflict', problem);
    else if (response.status === 401) this.#onState('expired', problem);
    else if (response.status === 404) this.#onState('gone', problem);
    else if (response.status === 0 || response.status >= 500) {
      this.#onState('offline', problem);
      this.#later(RETRY_MS);
    } else this.#onState('refused', problem);
    return false;
  }
}
