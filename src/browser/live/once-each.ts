import type { Environment } from '../environment.ts';
import type { Actions } from '../panels/panel.ts';

/**
 * Actions for clicks that have waited for this script: each wish is done once, in the order they came, however often it was
 * clicked while nothing happened. What is wished later, by the More menu, counts anew.
 */
export function onceEach(actions: Actions, { after }: Pick<Environment, 'after'>, signal: AbortSignal): Actions {
  const done = new Set<string>();
  return new Proxy(actions, {
    get(all, name: keyof Actions) {
      return (...values: unknown[]) => {
        const wish = JSON.stringify([name, values]);
        if (done.has(wish)) return;
        // All that has waited is done before the next timer.
        if (done.size === 0) after(0, () => done.clear(), signal);
        done.add(wish);
        (all[name] as (...values: unknown[]) => void)(...values);
      };
    },
  });
}
