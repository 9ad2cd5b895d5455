/** How many steps can be undone. */
const MOST_STEPS = 300;

/** A table of more columns shows only those in use at first. */
const MANY_COLUMNS = 20;

let lastId = 0;

/** A row never changes: what changes it puts another one in its place, with the same id. */
function row(cells, origin, id = (lastId += 1)) {
  return Object.freeze({ id, origin, cells: Object.freeze(cells) });
}

/** The rows of one table as they are edited: what they were, what is undone and redone. Tells `onChange` after each step. */
export class RuleModel {
  #undone = [];
  #done = [];

  constructor({ columns, base, rows, origins }, onChange) {
    this.columns = columns;
    this.base = base;
    this.rows = rows.map((cells, i) => row(cells, origins[i]));
    this.onChange = onChange;
    this.narrow = columns.length > MANY_COLUMNS;
    this.unused = columns.map((_, column) => column > 0 && this.narrow && !this.rows.some(({ cells }) => cells[column] !== ''));
  }

  /** Whether the column is left out of sight: a table of many columns shows those in use, unless all are asked for. */
  isHidden(column) {
    return this.narrow && this.unused[column];
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** What the cell said in the rulebook; undefined where the row is new. */
  before(row, column) {
    return this.base[row.origin]?.[column];
  }

  isChanged(row, column) {
    return row.origin >= 0 && this.before(row, column) !== row.cells[column];
  }

  changedRows() {
    const rows = this.filled();
    const kept = new Set(rows.map(({ origin }) => origin));
    const touched = rows.filter((each) => each.origin < 0 || each.cells.some((_, column) => this.isChanged(each, column))).length;
    return { touched, removed: this.base.filter((_, i) => !kept.has(i)).length };
  }

  /** Rows in which something stands; the others are not kept. */
  filled() {
    return this.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  }

  /** Puts a block of cells at a place, as far as the table goes to the right; rows that it lacks are added. */
  put(at, column, block) {
    const rows = [...this.rows];
    block.forEach((line, i) => {
      const old = rows[at + i] ?? row(this.columns.map(() => ''), -1);
      const cells = [...old.cells];
      line.slice(0, cells.length - column).forEach((cell, j) => (cells[column + j] = cell));
      if (cells.some((cell, j) => cell !== old.cells[j]) || !rows[at + i]) rows[at + i] = row(cells, old.origin, old.id);
    });
    this.#step(rows);
  }

  add(at) {
    this.#step([...this.rows.slice(0, at), row(this.columns.map(() => ''), -1), ...this.rows.slice(at)]);
  }

  copy(at) {
    this.#step([...this.rows.slice(0, at + 1), row([...this.rows[at].cells], -1), ...this.rows.slice(at + 1)]);
  }

  remove(from, to) {
    this.#step(this.rows.filter((_, i) => i < from || i > to));
  }

  move(at, to) {
    if (to < 0 || to >= this.rows.length) return;
    const rows = [...this.rows];
    const [moved] = rows.splice(at, 1);
    rows.splice(to, 0, moved);
    this.#step(rows);
  }

  replace(rows, origins) {
    this.#step(rows.map((cells, i) => row(cells, origins[i])));
  }

  says(rows) {
    return JSON.stringify(rows) === JSON.stringify(this.filled().map(({ cells }) => cells));
  }

  undo() {
    this.#swap(this.#done, this.#undone);
  }

  redo() {
    this.#swap(this.#undone, this.#done);
  }

  #swap(from, to) {
    if (from.length === 0) return;
    to.push(this.rows);
    this.rows = from.pop();
    this.onChange();
  }

  #step(rows) {
    if (rows.length === this.rows.length && rows.every((each, i) => each === this.rows[i])) return;
    this.#done.push(this.rows);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
    this.rows = rows;
    this.onChange();
  }
}
