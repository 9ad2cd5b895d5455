/** What is typed and not yet with the server, kept in this browser alone: a crash between two keys loses nothing. */
export class Backup {
  #key;

  constructor(user, table) {
    this.#key = `lachan-rules:${user}:${table}`;
  }

  keep(version, rows) {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ version, rows }));
    } catch {
      // A full or closed storage must not stop the work; the server has all but the last second.
    }
  }

  drop() {
    localStorage.removeItem(this.#key);
  }

  find() {
    try {
      return JSON.parse(localStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }
}
