/** Cells as spreadsheets put them on the clipboard: tabs and lines, a cell with a line end in quotation marks. */
export function blockOf(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i];
    if (quoted && sign === '"' && source[i + 1] === '"') {
      cell += sign;
      i += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell === '' && closes(source, i)) quoted = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(clean(cell));
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  return [...rows, [...row, clean(cell)]];
}

/** A quotation mark opens a cell only where another one ends it. */
function closes(source, from) {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(from));
}

function clean(cell) {
  return cell.normalize('NFC').trim();
}

export function textOf(block) {
  return block.map((row) => row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}
