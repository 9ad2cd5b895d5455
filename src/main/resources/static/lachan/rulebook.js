import { call } from './api.js';

/** The rulebook's words of a day, or of the latest edition where that day has none; `undefined` where there is no answer. */
export async function openRulebook(day) {
  let response = await call('GET', `/api/v1/rulebook?on=${encodeURIComponent(day ?? '')}`);
  if (response.status === 400 || response.status === 404) response = await call('GET', '/api/v1/rulebook');
  return response.ok ? response.json() : undefined;
}

/** What kind of code it is, in words, by its beginning. */
export const kindIn = (kinds) => (code) => Object.entries(kinds).find(([prefix]) => code.startsWith(prefix))?.[1];
