/* The language is the one picked on our own pages; Tasklist would otherwise follow the browser's. */
const english = /(?:^|; )lachan-lang=en/.test(document.cookie);
const language = english ? 'en' : 'vi';

export default {
  app: {
    name: english ? 'Tasks' : 'Việc cần làm',
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
