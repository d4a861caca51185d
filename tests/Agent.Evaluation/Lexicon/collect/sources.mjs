// Where the open data is read from.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

/** The packages, and the folder of fr.dic and fr.aff. */
export class Sources {
  constructor(packages, french) {
    this.modules = path.resolve(packages, 'node_modules');
    this.french = path.resolve(french);
    this.require = createRequire(path.resolve(packages, 'package.json'));
  }

  read(file) { return fs.readFileSync(path.join(this.modules, file), 'utf8'); }

  json(file) { return JSON.parse(this.read(file)); }

  filesOf(folder) {
    return fs.readdirSync(path.join(this.modules, folder), { recursive: true }).sort()
      .map(file => path.join(folder, file)).filter(file => fs.statSync(path.join(this.modules, file)).isFile());
  }

  /** The words of the French dictionary: the word, its tags, its flags. */
  frenchWords() {
    return this.dictionary ??= fs.readFileSync(path.join(this.french, 'fr.dic'), 'utf8').split('\n').map(line => {
      const [, word, flags, tags] = /^([^/\s]*)(?:\/(\S*))?\s*(.*)$/.exec(line);
      return [word, tags, flags ?? ''];
    }).filter(([word]) => word);
  }

  /** The data of faker, by locale. */
  get locales() { return this.require('@faker-js/faker').allLocales; }
}

/** The strings in whatever a package nests them in. */
export const flat = value => typeof value === 'string' ? [value] : !value ? [] : Object.values(value).flatMap(flat);

const letters = /^[\p{L}][\p{L}\p{M}'’-]+$/u;

/** The words of names: "De Smet" are two. What is no word, such as "autres", "(la)" or "J.", is left out. */
export const wordsOf = names => names.flatMap(name => name.normalize('NFC').trim().split(/[\s/]+/)).filter(word => word.length < 32 && letters.test(word));
