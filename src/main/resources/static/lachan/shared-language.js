import { cookie } from './dom.js';

const NAME = 'lachan-lang';
const YEAR_S = 365 * 24 * 3600;

/** Picks the language for our pages and Tasklist alike. */
export function shareLanguage(language) {
  document.cookie = `${NAME}=${language}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

/** The language that was picked, or else the one in which the server answers; Vietnamese where it cannot be asked. */
export async function sharedLanguage() {
  const picked = cookie(NAME) || (await served()) || 'vi';
  const language = picked.startsWith('en') ? 'en' : 'vi';
  shareLanguage(language);
  return language;
}

async function served() {
  const response = await fetch('/fragments/header', { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok) return '';
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('.lc-header')?.lang;
}
