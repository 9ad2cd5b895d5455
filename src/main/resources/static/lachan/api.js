import { cookie } from './dom.js';

/** The language of the screen: the one our pages are written in, and in Tasklist that of the cookie both sides share. */
export function language() {
  const { documentElement, body } = document;
  const english = body.classList.contains('lc-page') ? documentElement.lang.startsWith('en') : cookie('lachan-lang').startsWith('en');
  return english ? 'en' : 'vi';
}

/** Calls our API with the page's session. What the network refuses is an answer too: status 0. */
export async function call(method, path, { body, headers = {}, keepalive = false } = {}) {
  const writes = method !== 'GET';
  try {
    return await fetch(path, {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language(),
        ...(writes ? { 'X-LACHAN-XSRF': cookie('LACHAN-XSRF') } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body,
    });
  } catch {
    return { ok: false, status: 0, headers: new Headers(), json: async () => ({}) };
  }
}

/** The problem details of a refusal, or an empty object where it carries none. */
export async function problemOf(response) {
  return response.json().catch(() => ({}));
}

export async function findUnits(text) {
  const response = await call('GET', `/api/v1/units?q=${encodeURIComponent(text)}`);
  if (!response.ok) throw new Error(`Units were not found: ${response.status}`);
  return response.json();
}

export async function unitName(code) {
  const response = await call('GET', `/api/v1/units/${encodeURIComponent(code)}`);
  if (!response.ok) return code;
  const unit = await response.json();
  return [unit.name, unit.parentName].filter(Boolean).join(', ');
}
