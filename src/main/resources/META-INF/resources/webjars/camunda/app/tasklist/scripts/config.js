import { sharedLanguage } from '/lachan/shared-language.js';

/* One language on both sides; Tasklist by itself would follow the browser. */
const language = await sharedLanguage();

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
