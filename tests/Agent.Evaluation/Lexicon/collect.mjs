// Writes the words of the open data as lists: node collect.mjs FOLDER_OF_NODE_MODULES FOLDER_OF_HUNSPELL_FR OUTPUT_FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { Sources } from './collect/sources.mjs';
import { commonGivenNames, familyNames, givenNames } from './collect/names.mjs';
import { places } from './collect/places.mjs';
import { legalForms, streets, titles } from './collect/business.mjs';
import { commonWords } from './collect/words.mjs';

const [packages, french, output] = process.argv.slice(2);
const sources = new Sources(packages, french);
const given = new Set([...givenNames(sources), ...commonGivenNames(sources)]);
const lists = {
  given,
  'common-given': commonGivenNames(sources),
  family: familyNames(sources, given),
  place: places(sources),
  common: commonWords(sources),
  title: titles(sources),
  street: streets(sources),
  'legal-form': legalForms(sources),
};

fs.mkdirSync(output, { recursive: true });
for (const [name, words] of Object.entries(lists)) {
  const sorted = [...new Set([...words].map(word => word.toLowerCase()))].sort();
  fs.writeFileSync(path.join(output, `${name}.txt`), sorted.join('\n') + '\n');
  console.log(name, sorted.length);
}
