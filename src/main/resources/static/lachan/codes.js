/*
 * Codes of a rulebook's lists, `{ code, vi, en, group? }`, and how people find them: by any words of the name in either
 * language, or by the code, with or without diacritics.
 */

/** What stands for "none of these" or "something else" comes first. */
const FIRST = ['OTHER', 'NONE'];

/** `Đan lát` → `dan lat` */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Those that have every word of `text`; all of them where there is none. */
export function matching(codes, text) {
  const parts = fold(text).split(/\s+/).filter(Boolean);
  const found = codes.filter(({ code, vi, en }) => {
    const all = fold(`${code} ${vi} ${en}`);
    return parts.every((part) => all.includes(part));
  });
  const rank = ({ code }) => (FIRST.includes(code) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** What a code is called; the code itself where nobody knows it. */
export function nameIn(codes, code, lang) {
  return codes?.find((known) => known.code === code)?.[lang] ?? code;
}
