import { language } from '/lachan/api.js';
import { h } from '/lachan/dom.js';
import { shareLanguage } from '/lachan/shared-language.js';
import { urgencyBadge } from '/lachan/urgency.js';

const lang = language();

document.documentElement.lang = lang;
mostPressingFirst();
addHeader();
window.addEventListener('hashchange', leaveLogin);
new MutationObserver(showUrgency).observe(document.body, { childList: true, subtree: true, characterData: true });

/** Tasklist lists the newest first; an office needs the emergency first, and then what is due soonest. */
function mostPressingFirst() {
  const order = JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]);
  const [path, query = ''] = window.location.hash.split('?');
  if (query.includes('sorting=')) return;
  const sorted = `${query && `${query}&`}sorting=${encodeURIComponent(order)}`;
  window.history.replaceState(null, '', `${path || '#/'}?${sorted}`);
}

/** The header of our own pages, on top of Tasklist: one markup for both. Without it a way home is left. */
async function addHeader() {
  const header = (await fetchHeader()) ?? h('header', { class: 'lc-header' }, h('a', { class: 'lc-brand', href: '/' }, 'Lá Chắn'));
  header.querySelectorAll('[data-lc-lang]').forEach((link) => link.addEventListener('click', (event) => speak(event, link)));
  document.body.prepend(header);
  const measure = () => document.body.style.setProperty('--lc-header-height', `${header.offsetHeight}px`);
  new ResizeObserver(measure).observe(header);
}

async function fetchHeader() {
  const response = await fetch('/fragments/header', { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok || response.redirected) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('.lc-header');
}

/** Tasklist would ask for the password itself once the session is over; there is one login page, ours. */
function leaveLogin() {
  if (window.location.hash.startsWith('#/login')) window.location.assign('/login');
}

/** Tasklist's own pages take no `?lang=`: the cookie is set here, and the page starts anew. */
function speak(event, link) {
  event.preventDefault();
  shareLanguage(link.dataset.lcLang);
  window.location.reload();
}

/** Cards show the code that the process holds; people read a word, a shape and a colour beside it. */
function showUrgency() {
  document.querySelectorAll('.tasks-list .variable-value').forEach((value) => {
    const code = value.textContent.trim();
    if (value.dataset.lcUrgency === code) return;
    const badge = urgencyBadge(code, lang);
    if (!badge) return;
    if (value.dataset.lcUrgency) value.nextElementSibling.remove();
    value.dataset.lcUrgency = code;
    value.after(badge);
  });
}
