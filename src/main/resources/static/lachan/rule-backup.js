/** What is typed and not yet with the server, kept in this browser alone: a crash between two keys loses nothing. */
export class Backup {
  #key;
  #held = false;

  constructor(user, table) {
    this.#key = `lachan-rules:${user}:${table}`;
  }

  /** Keeps the rows, the tag over which they are to be saved, and what was sent last, whether or not it arrived. */
  keep(etag, rows, sent) {
    if (this.#held) return;
    try {
      localStorage.setItem(this.#key, JSON.stringify({ tag: plain(etag), rows, sent }));
    } catch {
      // A full or closed storage must not stop the work; the server has all but the last second.
    }
  }

  drop() {
    if (!this.#held) localStorage.removeItem(this.#key);
  }

  /** Until she has said what becomes of the copy that was found, nothing takes its place. */
  hold(held) {
    this.#held = held;
  }

  isOver(kept, etag) {
    return kept.tag === plain(etag);
  }

  find() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }
}

/** A tag without what the way here puts around it, as the server reads it. */
function plain(etag) {
  return (etag ?? '').replaceAll(/^W\/|"|-gzip/g, '');
}
