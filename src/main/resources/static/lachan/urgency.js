import { h } from './dom.js';

const LOOK = {
  EMERGENCY: { css: 'lc-emergency', vi: '▲ Khẩn cấp', en: '▲ Emergency' },
  URGENT: { css: 'lc-urgent', vi: '● Khẩn', en: '● Urgent' },
  STANDARD: { css: 'lc-standard', vi: '○ Thường', en: '○ Standard' },
};

/** A badge that says how urgent in words, shape and colour; null for what is no urgency. */
export function urgencyBadge(code, lang) {
  const look = LOOK[code];
  return look ? h('span', { class: `lc-badge ${look.css}` }, look[lang]) : null;
}

/** The same as text alone. */
export const urgencyName = (code, lang) => LOOK[code]?.[lang] ?? code;
