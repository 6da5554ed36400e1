import { problemAnswer, seeOther } from '../http/answers.ts';
import type { Route } from '../http/exchange.ts';
import { addressOfState, playgroundStates } from '../playground/all-states.ts';

/** `GET /playground/NAME`, or `/playground?state=NAME` as the picker's form asks: leads to the page of that state. */
export const playgroundRoute: Route = ({ method, path, query }) => {
  const name = path === '/playground' ? query.get('state') : /^\/playground\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (name === undefined || name === null) return null;
  if (method !== 'GET') return problemAnswer('method_not_allowed', { headers: { Allow: 'GET' } });
  const state = playgroundStates.find((one) => one.name === name);
  return state ? seeOther(addressOfState(state)) : problemAnswer('not_found');
};
