import { problemAnswer } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';
import { demoKinds } from '../kinds/kinds.ts';
import type { World } from '../world.ts';
import { askedOf } from './staff-insights.ts';

/** `scp/ajax.php/fai/tickets/{id}/NAME` for each kind of insight whose content loads when its panel is opened. */
export function staffKindsRoute(world: World): Route {
  return async (incoming) => {
    const found = /^\/scp\/ajax\.php\/fai\/tickets\/([1-9][0-9]{0,9})\/([a-z]+)$/.exec(incoming.path);
    const kind = demoKinds.find(({ name }) => name === found?.[2]);
    if (!found || !kind) return null;
    const asked = askedOf(incoming, Number(found[1]), world);
    if (!asked?.view.settings.kinds.includes(kind.name)) return problemAnswer('not_found');
    return (
      (await kind.answer(incoming, asked, world)) ?? problemAnswer('method_not_allowed', { headers: { Allow: 'GET' } })
    );
  };
}
