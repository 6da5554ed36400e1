import { parseDeclarations } from './element-style.ts';

/** The rules of a mail's own style sheets for one class, one id or one kind of element. */
export interface StyleSheet {
  add(css: string): void;
  declarationsFor(name: string, attributes: ReadonlyMap<string, string>): Map<string, string>;
}

const simpleSelector = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;
const maxRules = 500;
const maxSheetChars = 200_000;

/** Media queries and combined selectors are left out: whether they apply cannot be told without a page. */
export function createStyleSheet(): StyleSheet {
  const rules = new Map<string, Map<string, string>>();

  return {
    add(css) {
      const plain = css.slice(0, maxSheetChars).replace(/<!--|-->/g, '');
      for (const { selectors, body } of outermostRules(plain)) {
        const declarations = parseDeclarations(body.slice(0, 4_000));
        for (const selector of selectors.split(',').slice(0, 50)) {
          const key = selector.trim().toLowerCase();
          if (key === '' || !simpleSelector.test(key) || rules.size >= maxRules) continue;
          rules.set(key, new Map([...(rules.get(key) ?? []), ...declarations]));
        }
      }
    },
    declarationsFor(name, attributes) {
      const found = new Map<string, string>();
      if (rules.size === 0) return found;
      const classes = (attributes.get('class') ?? '').toLowerCase().split(/\s+/).slice(0, 20);
      const id = (attributes.get('id') ?? '').toLowerCase();
      const keys = [name, ...classes.flatMap((one) => [`.${one}`, `${name}.${one}`]), `#${id}`, `${name}#${id}`];
      for (const key of keys) for (const [property, value] of rules.get(key) ?? []) found.set(property, value);
      return found;
    },
  };
}

function* outermostRules(css: string): Generator<{ selectors: string; body: string }> {
  let depth = 0;
  let selectorStart = 0;
  let bodyStart = 0;
  for (let at = 0; at < css.length; at += 1) {
    const character = css.charAt(at);
    if (character === '{') {
      if (depth === 0) bodyStart = at + 1;
      depth += 1;
    } else if (character === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const selectors = css.slice(selectorStart, bodyStart - 1).trim();
      if (bodyStart > selectorStart && !selectors.startsWith('@')) yield { selectors, body: css.slice(bodyStart, at) };
      selectorStart = at + 1;
    }
  }
}
