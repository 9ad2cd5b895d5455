const CODE = /^[A-Za-z0-9<>+.:*=-][A-Za-z0-9<>+.:*=_-]{0,39}$/;
const DECIMAL = /^\d+(\.\d+)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Longer sentences are refused. */
const LONGEST = 2000;

const FITS = {
  TEXT: (cell) => cell.length <= LONGEST,
  CODE: (cell) => CODE.test(cell),
  CODES: (cell) => cell.split(';').every((code) => CODE.test(code.trim())),
  DECIMAL: (cell) => cell.length <= 20 && DECIMAL.test(cell),
  WHOLE: (cell) => /^\d{1,12}$/.test(cell),
  DATE: isDay,
};

function isDay(cell) {
  const [, year, month, day] = (DAY.exec(cell) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What is wrong with a cell by its column alone, in words; an empty text where nothing is. The server judges the rest. */
export function faultOf(column, typed, words) {
  const cell = typed.trim();
  if (cell === '') return column.mayBeEmpty ? '' : words.empty(column.expected);
  const fits = column.kind === 'ONE_OF' ? column.allowed.some(({ value }) => value === cell) : FITS[column.kind](cell);
  return fits ? '' : words.unfit(column.expected);
}
