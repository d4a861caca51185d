// Words of titles, streets and companies.
import { flat, wordsOf } from './sources.mjs';

const small = new Set(['de', 'du', 'des', 'la', 'le', 'of', 'and', 'the', 'for', 'en', 'et', 'in', 'to']);
const large = word => !small.has(word.toLowerCase());

export function titles(sources) {
  const person = ['en', 'fr', 'de', 'es', 'it', 'pt_BR', 'nl'].map(locale => sources.locales[locale].person ?? {});
  return wordsOf(person.flatMap(data => flat([data.job_descriptor, data.job_area, data.job_type, data.job_title_pattern].map(list => flat(list).filter(job => !job.includes('{')))))).filter(large);
}

export const streets = sources => wordsOf(['en', 'en_GB'].flatMap(locale => flat(sources.locales[locale].location?.street_suffix))).filter(large);

export const legalForms = sources => Object.values(sources.locales).flatMap(locale => flat(locale.company?.legal_entity_type))
  .flatMap(form => form.split(/[\s,()]+/)).filter(word => word.length > 1 && word.length < 12 && large(word));
