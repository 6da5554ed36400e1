import { problemAnswer } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';

/**
 * Refuses `?_method=` on every route of ours. osTicket takes the method from it and then forgets that it did
 * (include/class.dispatcher.php), so a GET could become a DELETE.
 */
export const methodOverrideRoute: Route = ({ path, query }) => {
  const isOurs = /^\/(?:scp\/ajax\.php|api\/http\.php)\/fai\//.test(path);
  // PHP reads `_method[]=` as a list of that name.
  const overrides = [...query.keys()].some((name) => /^_method(?:\[|$)/.test(name));
  return isOurs && overrides ? problemAnswer('bad_request') : null;
};
