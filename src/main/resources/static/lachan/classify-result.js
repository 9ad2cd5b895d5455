import { nameIn } from './codes.js';
import { showDate } from './dates.js';
import { h } from './dom.js';
import { valueInWords } from './classify-told.js';

/** A sign beside the colour and the words: one must not need to see colours. */
const SIGNS = {
  TRAFFICKED: '▲',
  WORST_FORM: '▲',
  HAZARDOUS_WORK: '◆',
  CHILD_LABOUR: '■',
  NEEDS_INFO: '?',
  AT_RISK: '●',
  LAWFUL_WORK: '✓',
  NO_FINDING: '✓',
  OUT_OF_SCOPE: '–',
};

/**
 * A decision as people read it.
 *
 * @param context.book the rulebook's wording, `context.lists` its codes
 * @param context.agencies role → what it is called; `context.urgencies` likewise
 * @param context.nameAt JSON pointer → what that field is called
 * @param context.goTo goes to the field of a JSON pointer
 */
export function drawDecision(decision, context) {
  const { words } = context;
  return [
    verdict(decision, context),
    missing(decision, context),
    part(words.findings, 'lc-findings', findings(decision, context)),
    decision.employerViolations.length > 0 ? part(words.violations, 'lc-violations', violations(decision, context)) : null,
    part(words.routes, 'lc-routes', routes(decision, context)),
    decision.reviews.length > 0 ? part(words.reviews, 'lc-reviews', reviews(decision, context)) : null,
    decision.nearMisses.length > 0 ? part(words.nearMisses, 'lc-near', nearMisses(decision, context)) : null,
    ruledBy(decision, context),
  ].filter(Boolean);
}

/** Class, what is missing and what it rests on: what somebody needs who is still gathering facts. */
export function drawBrief(decision, context) {
  return [
    verdict(decision, context),
    missing(decision, context),
    part(context.words.findings, 'lc-findings', findings(decision, context)),
    decision.nearMisses.length > 0 ? part(context.words.nearMisses, 'lc-near', nearMisses(decision, context)) : null,
    ruledBy(decision, context),
  ].filter(Boolean);
}

/** The outcome in one sentence, for whoever hears the page. */
export function inOneSentence(decision, { book, lang, words }) {
  const urgency = decision.urgency ? words.urgency[decision.urgency] : '';
  return words.summary(nameIn(book.classes, decision.childClass, lang), urgency, decision.missingFacts.length).trim();
}

/** The class with its sign. */
export function className({ childClass }, { book, lang }) {
  return [h('span', { class: 'lc-sign', 'aria-hidden': 'true' }, SIGNS[childClass] ?? '■'), nameIn(book.classes, childClass, lang)];
}

function verdict(decision, context) {
  const { words, book, lang, urgencies } = context;
  const age = decision.age === null ? words.ageUnknown : words.age(decision.age);
  const band = decision.ageBand === null ? null : ` (${nameIn(book.ageBands, decision.ageBand, lang).toLowerCase()})`;
  return h(
    'div',
    { class: `lc-verdict lc-class-${decision.childClass.toLowerCase().replaceAll('_', '-')}` },
    h('p', { class: 'lc-class' }, className(decision, context)),
    decision.urgency
      ? h(
          'p',
          {},
          h('span', { class: `lc-badge lc-${decision.urgency.toLowerCase()}` }, urgencies[decision.urgency]),
          ` ${words.urgency[decision.urgency]}`,
        )
      : null,
    h('p', {}, age, band),
  );
}

function part(title, css, ...content) {
  return h('section', { class: `lc-part ${css}` }, h('h3', {}, title), content);
}

function basis(text) {
  return text ? h('p', { class: 'lc-basis', lang: 'vi' }, text) : null;
}

function missing({ missingFacts }, { words, nameAt, goTo }) {
  if (missingFacts.length === 0) return null;
  const go = (pointer) => (event) => {
    event.preventDefault();
    goTo(pointer);
  };
  return part(
    `${words.missing} (${missingFacts.length})`,
    'lc-missing',
    h('p', { class: 'lc-note lc-no-print' }, words.missingHelp),
    h('ul', {}, missingFacts.map((pointer) => h('li', {}, h('a', { href: '#facts', onclick: go(pointer) }, nameAt(pointer))))),
  );
}

function findings({ findings: all }, context) {
  const { words, book, lang } = context;
  if (all.length === 0) return h('p', { class: 'lc-note' }, words.noFindings);
  return h(
    'ol',
    {},
    all.map((finding) =>
      h(
        'li',
        {},
        h('p', {}, finding.message),
        h('p', { class: 'lc-rule' }, [finding.rule, finding.class && nameIn(book.classes, finding.class, lang)].filter(Boolean).join(' → ')),
        basis(finding.legalBasis),
        rests(finding.facts, context),
      ),
    ),
  );
}

function rests(facts, context) {
  const all = Object.entries(facts);
  if (all.length === 0) return null;
  const said = all.map(([pointer, value]) => `${context.nameAt(pointer)}: ${valueInWords(pointer, value, context)}`);
  return h('p', { class: 'lc-rests' }, `${context.words.restsOn}: ${said.join(' · ')}`);
}

function violations({ employerViolations }, { words, book, lang }) {
  return h(
    'ul',
    {},
    employerViolations.map(({ code, legalBasis, job }) =>
      h('li', {}, h('p', {}, `${words.job(job + 1)}: ${nameIn(book.violations, code, lang)} `, h('span', { class: 'lc-rule' }, code)), basis(legalBasis)),
    ),
  );
}

function routes({ routes: all }, { words, agencies }) {
  if (all.length === 0) return h('p', { class: 'lc-note' }, words.noRoutes);
  return h(
    'ul',
    {},
    all.map(({ role, part: share, reason, legalBasis }) =>
      h(
        'li',
        { class: `lc-route-${share.toLowerCase()}` },
        h('p', {}, h('strong', {}, agencies[role] ?? role), ' ', h('span', { class: 'lc-share' }, words.parts[share])),
        h('p', {}, reason),
        basis(legalBasis),
      ),
    ),
  );
}

function reviews({ reviews: all }, { book, lang }) {
  return h('ul', {}, all.map((code) => h('li', {}, h('p', {}, nameIn(book.reviews, code, lang)))));
}

function nearMisses({ nearMisses: all }, context) {
  const { words } = context;
  return [
    h('p', { class: 'lc-note' }, words.nearHelp),
    h(
      'ul',
      {},
      all.map(({ rule, message, would }) =>
        h(
          'li',
          {},
          h('p', {}, message, ' ', h('span', { class: 'lc-rule' }, rule)),
          h('p', { class: 'lc-rests' }, Object.entries(would).map(([name, value]) => wouldBe(name, value, context)).join(' · ')),
        ),
      ),
    ),
  ];
}

function wouldBe(name, value, { words, lang }) {
  const said = name === 'birthday' ? showDate(value) : (words.would[value] ?? (lang === 'vi' ? value.replace('.', ',') : value));
  return `${words.would[name] ?? name}: ${said.replace('>=', '≥')}`;
}

function ruledBy({ rulebook }, { words, book, lang }) {
  return h(
    'p',
    { class: 'lc-ruled', title: rulebook.hash },
    `${book.title[lang]}, ${words.rulebook(rulebook.version, showDate(rulebook.inForceFrom))}`,
  );
}
