import { fold } from './codes.js';
import { blockOf, textOf } from './rule-clipboard.js';
import { openCell } from './rule-cell-editor.js';
import { drawHead, drawRow } from './rule-grid-rows.js';
import { h } from './dom.js';

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const PAGE_ROWS = 10;

function number(element, i) {
  if (element.getAttribute('aria-rowindex') === String(i + 2)) return;
  element.setAttribute('aria-rowindex', i + 2);
  element.firstChild.firstChild.textContent = i + 1;
}

/** A table to be edited like a spreadsheet. The model has the rows; `faultsOf(row, column)` says what is wrong with a cell. */
export class RuleGrid {
  #model;
  #words;
  #table = h('table', { class: 'lc-grid-table', role: 'grid' });
  #body = h('tbody');
  #drawn = [];
  #at = { row: 0, column: 0 };
  #mark = { row: 0, column: 0 };
  #leaving = false;
  #filter = '';

  constructor(container, { model, words, title, faultsOf, choicesOf, onPlace }) {
    Object.assign(this, { faultsOf, choicesOf, onPlace });
    this.#model = model;
    this.#words = words;
    this.#table.setAttribute('aria-label', title);
    this.#table.setAttribute('aria-colcount', model.columns.length + 1);
    this.#table.append(drawHead(model.columns, words, model), this.#body);
    container.append(h('div', { class: 'lc-grid-box' }, this.#table));
    this.#listen();
    this.#narrow();
    this.draw();
  }

  get place() {
    return { ...this.#at };
  }

  /** The rows that are marked, the first and the last. */
  get marked() {
    return [Math.min(this.#at.row, this.#mark.row), Math.max(this.#at.row, this.#mark.row)];
  }

  /** Shows the rows and their faults as they are now; a row that says the same keeps its elements. */
  draw() {
    const { rows } = this.#model;
    const shown = this.#drawn;
    const known = new Map(shown.map((one) => [one.row, one]));
    this.#drawn = rows.map((row) => {
      const faults = JSON.stringify(row.cells.map((_, column) => this.faultsOf(row, column)));
      const old = known.get(row);
      return old?.faults === faults ? old : { row, faults, element: drawRow(row, this.#model, this.#words, this.faultsOf) };
    });
    if (shown.length === rows.length && shown.every(({ row }, i) => row.id === rows[i].id)) this.#drawn.forEach(({ element }, i) => element === shown[i].element || shown[i].element.replaceWith(element));
    else this.#body.replaceChildren(...this.#drawn.map(({ element }) => element));
    this.#drawn.forEach(({ element }, i) => number(element, i));
    this.#table.setAttribute('aria-rowcount', rows.length + 1);
    this.#applyFilter();
    this.#at = this.#within(this.#at);
    this.#mark = this.#within(this.#mark);
    this.#select();
  }

  /** Shows all columns, or only those in use. */
  widen() {
    this.#model.narrow = !this.#model.narrow;
    this.#narrow();
    this.go(this.#at.row, this.#model.isHidden(this.#at.column) ? 0 : this.#at.column);
  }

  #narrow() {
    this.#table.classList.toggle('lc-narrow', this.#model.narrow);
  }

  /** Marks faults anew, once nothing is being typed. */
  refresh() {
    if (this.#body.querySelector('.lc-cell-field')) return;
    const focused = this.#body.contains(document.activeElement);
    this.draw();
    if (focused) this.focus();
  }

  filter(text) {
    this.#filter = fold(text.trim());
    this.#applyFilter();
    return this.#drawn.filter(({ element }) => !element.hidden).length;
  }

  go(row, column, mark = false) {
    this.#at = this.#within({ row, column });
    if (!mark) this.#mark = this.#at;
    this.#select();
    this.focus();
  }

  focus() {
    this.#cell(this.#at)?.focus({ preventScroll: true });
    this.#cell(this.#at)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  edit(typed) {
    const { row, column } = this.#at;
    const cell = this.#cell(this.#at);
    const current = this.#model.rows[row];
    if (!current) return;
    openCell({
      cell,
      typed,
      column: this.#model.columns[column],
      value: current.cells[column],
      choices: this.choicesOf(column),
      label: this.#words.cell(row + 1, this.#model.columns[column].title),
      onDone: (value, where) => this.#done(row, column, value, where),
      onCancel: () => {
        this.#close(row);
        this.focus();
      },
    });
  }

  #done(row, column, value, where) {
    const same = this.#model.rows[row]?.cells[column] === value;
    if (same) this.#close(row);
    else this.#model.put(row, column, [[value]]);
    const [down, right] = { down: [1, 0], right: [0, 1], left: [0, -1] }[where] ?? [0, 0];
    if (where !== 'blurred') this.#step(down, right);
  }

  /** Takes the field out of a row that says what it said. */
  #close(row) {
    this.#drawn[row].faults = '';
    this.draw();
  }

  #cell({ row, column }) {
    return this.#drawn[row]?.element.children[column + 1];
  }

  #within({ row, column }) {
    const most = (n, count) => Math.max(0, Math.min(n, count - 1));
    return { row: most(row, this.#model.rows.length), column: most(column, this.#model.columns.length) };
  }

  #applyFilter() {
    for (const { row, element } of this.#drawn) element.hidden = this.#filter !== '' && !row.cells.some((cell) => fold(cell).includes(this.#filter));
  }

  #select() {
    this.#body.querySelectorAll('[aria-selected]').forEach((cell) => cell.removeAttribute('aria-selected'));
    this.#body.querySelectorAll('[tabindex="0"]').forEach((cell) => cell.setAttribute('tabindex', '-1'));
    this.#eachMarked((cell) => cell.setAttribute('aria-selected', 'true'));
    this.#cell(this.#at)?.setAttribute('tabindex', '0');
    this.onPlace(this.#at);
  }

  #block() {
    const [top, bottom] = this.marked;
    const left = Math.min(this.#at.column, this.#mark.column);
    return { top, bottom, left, right: Math.max(this.#at.column, this.#mark.column) };
  }

  #eachMarked(act) {
    const { top, bottom, left, right } = this.#block();
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) act(this.#cell({ row, column }) ?? h('td'));
  }

  /** Moves by rows that are shown; answers whether there was one. */
  #step(down, right, mark = false) {
    let { row, column } = this.#at;
    for (let left = Math.abs(down); left > 0; left -= 1) {
      let next = row + Math.sign(down);
      while (this.#drawn[next]?.element.hidden) next += Math.sign(down);
      if (!this.#drawn[next]) break;
      row = next;
    }
    this.go(row, this.#beside(column, right), mark);
  }

  /** So many shown columns to the right, or to the left. */
  #beside(column, right) {
    let at = column;
    for (let left = Math.abs(right); left > 0; left -= 1) {
      let next = at + Math.sign(right);
      while (next < this.#model.columns.length && this.#model.isHidden(next)) next += Math.sign(right);
      if (next < 0 || next >= this.#model.columns.length) break;
      at = next;
    }
    return at;
  }

  #tab(back) {
    const last = this.#beside(0, this.#model.columns.length);
    const { row, column } = this.#at;
    if (this.#leaving || (back ? row === 0 && column === 0 : row === this.#model.rows.length - 1 && column === last)) return false;
    if (back ? column > 0 : column < last) this.#step(0, back ? -1 : 1);
    else {
      this.#step(back ? -1 : 1, 0);
      this.go(this.#at.row, back ? last : 0);
    }
    return true;
  }

  #listen() {
    this.#body.addEventListener('keydown', (event) => {
      if (this.#key(event)) event.preventDefault();
      if (!['Escape', 'Shift'].includes(event.key)) this.#leaving = false;
    });
    const placeOf = (target) => {
      const cell = target.closest('td');
      return cell ? { row: this.#drawn.findIndex(({ element }) => element === cell.parentNode), column: cell.cellIndex - 1 } : null;
    };
    this.#body.addEventListener('mousedown', (event) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      if (this.#body.contains(document.activeElement)) document.activeElement.blur();
      this.go(place.row, place.column, event.shiftKey);
    });
    this.#body.addEventListener('mouseover', (event) => {
      const place = event.buttons === 1 && this.#body.contains(document.activeElement) && placeOf(event.target);
      if (place && !this.#body.querySelector('.lc-cell-field')) this.go(place.row, place.column, true);
    });
    this.#body.addEventListener('dblclick', () => this.edit());
    this.#body.addEventListener('copy', (event) => this.#copy(event));
    this.#body.addEventListener('cut', (event) => {
      this.#copy(event);
      this.#clear();
    });
    this.#body.addEventListener('paste', (event) => {
      event.preventDefault();
      const { top, left } = this.#block();
      this.#model.put(top, left, blockOf(event.clipboardData.getData('text/plain')));
      this.focus();
    });
  }

  #copy(event) {
    event.preventDefault();
    const { top, bottom, left, right } = this.#block();
    const block = this.#model.rows.slice(top, bottom + 1).map(({ cells }) => cells.slice(left, right + 1));
    event.clipboardData.setData('text/plain', textOf(block));
  }

  #clear() {
    const { top, bottom, left, right } = this.#block();
    this.#model.put(top, left, Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill('')));
    this.focus();
  }

  #key(event) {
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (altKey && STEPS[key]?.[0]) return this.#moveRow(STEPS[key][0]);
    if (control && STEPS[key]) return this.#far(STEPS[key], shiftKey);
    if (control && key.toLowerCase() === 'z') return this.#back(shiftKey ? 'redo' : 'undo');
    if (control && key.toLowerCase() === 'y') return this.#back('redo');
    if (control && (key === 'Home' || key === 'End')) return this.#far(key === 'Home' ? [-1, -1] : [1, 1], shiftKey);
    if (control || altKey) return false;
    // An input method composes in whatever has the focus when its first key has been handled.
    if (key === 'Process') {
      this.edit('');
      return false;
    }
    if (STEPS[key]) this.#step(...STEPS[key], shiftKey);
    else if (key === 'Home' || key === 'End') this.#far([0, key === 'Home' ? -1 : 1], shiftKey);
    else if (key === 'PageUp' || key === 'PageDown') this.#step(key === 'PageUp' ? -PAGE_ROWS : PAGE_ROWS, 0, shiftKey);
    else if (key === 'Tab') return this.#tab(shiftKey);
    else if (key === 'Escape') this.#leaving = true;
    else if (key === 'Enter' || key === 'F2') this.edit();
    else if (key === 'Delete' || key === 'Backspace') this.#clear();
    else if (key.length === 1 && this.#model.rows.length > 0) this.edit(key);
    else return false;
    return true;
  }

  #far([down, right], mark) {
    this.#step(down * this.#model.rows.length, right * this.#model.columns.length, mark);
    return true;
  }

  #moveRow(by) {
    const { row, column } = this.#at;
    this.#model.move(row, row + by);
    this.go(row + by, column);
    return true;
  }

  #back(step) {
    this.#model[step]();
    this.focus();
    return true;
  }
}
