import { sharedLanguage } from '/lachan/shared-language.js';

/* One language on both sides; Tasklist by itself would follow the browser. */
const language = await sharedLanguage();
await labelsBeforeTheFirstPage();

/**
 * Tasklist fetches its labels while it draws, and what is drawn before them shows raw keys. It looks first into its own
 * store of labels, which a visit before has filled: so they are put there.
 */
async function labelsBeforeTheFirstPage() {
  const folder = '/camunda/app/tasklist/locales/';
  const store = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  const response = await fetch(`${folder}${language}.json`).catch(() => null);
  if (!response?.ok) return;
  store[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await response.json());
  window.localStorage.setItem('camunda-web', JSON.stringify(store));
}

export default {
  app: {
    name: language === 'en' ? 'Tasks' : 'Việc cần làm',
    vendor: 'Lá Chắn',
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language,
  },
  customScripts: ['scripts/lachan'],
  disableWelcomeMessage: true,
  shortcuts: {},
};
