import { call } from './api.js';

const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 30000;
const SLOWER = 1.25;

/** Asks how far the system is with a change, and shows the page anew once that is another step than the one shown. */
class Following {
  #box;
  #pause = FIRST_PAUSE_MS;

  constructor(box) {
    this.#box = box;
    this.#wait();
  }

  #wait() {
    setTimeout(() => this.#ask(), this.#pause);
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause * SLOWER);
  }

  async #ask() {
    const { number, shown } = this.#box.dataset;
    const response = await call('GET', `/api/v1/rule-changes/${number}/progress`);
    if (!response.ok) return this.#wait();
    const { state, trouble, impact } = await response.json();
    if ([state, trouble, impact?.state ?? ''].join(' ') === shown) {
      if (impact) this.#count(impact);
      return this.#wait();
    }
    return this.#showAnew();
  }

  #count({ done, total }) {
    const bar = this.#box.querySelector('progress[data-words]');
    if (!bar || !total) return;
    if (bar.value !== done) this.#pause = FIRST_PAUSE_MS;
    bar.max = total;
    bar.value = done;
    const words = bar.dataset.words.replace('{done}', done).replace('{total}', total);
    this.#box.querySelector('[data-counted]').textContent = words;
  }

  /** Never while somebody is writing: a link then says that there is more to see. */
  #showAnew() {
    const fields = [...document.querySelectorAll('main textarea, main input:not([type=hidden])')];
    if (fields.every((field) => field.value === field.defaultValue)) {
      window.location.replace(window.location.pathname);
    } else {
      this.#box.querySelector('[data-news]').hidden = false;
    }
  }
}

const box = document.getElementById('progress');
if (box) new Following(box);
