// Words of spelling dictionaries, with the endings that their rules add.
const unquote = condition => new RegExp(`${condition}$`, 'u');

/** The suffix rules of an .aff file, by flag. */
export function suffixes(aff) {
  const rules = new Map();
  for (const line of aff.split('\n')) {
    const part = line.split(/\s+/);
    if (part[0] !== 'SFX' || part.length < 5) continue;
    const [, flag, strip, add, condition, ...tags] = part;
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag).push({ strip: strip === '0' ? '' : strip, add: add.split('/')[0].replace(/^0$/, ''), condition: unquote(condition), tags });
  }
  return rules;
}

/** The forms of a word that its rules make, where they are wanted. */
export const formsOf = (word, rules, wanted = () => true) => rules.filter(rule => rule.condition.test(word) && word.endsWith(rule.strip) && wanted(rule))
  .map(rule => word.slice(0, word.length - rule.strip.length) + rule.add);
