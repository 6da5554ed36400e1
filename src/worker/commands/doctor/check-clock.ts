import { exitCodes } from '../../exit-codes.ts';
import { clockOffsetOf, maxClockOffsetMs } from '../../shim-client/clock-offset.ts';
import { bad, doubtful, type Finding, good } from './finding.ts';

/** A token may be 30 s ahead (contract, section 5). */
const toleratedMs = 30_000;

export function checkClock(headers: Headers, now: number): Finding {
  const offsetMs = clockOffsetOf(headers, now);
  if (offsetMs === null) return doubtful('Clock', 'The helpdesk does not say what time it is there.');
  const seconds = Math.round(Math.abs(offsetMs) / 1_000);
  const says = `The helpdesk's clock is ${seconds} s ${offsetMs > 0 ? 'ahead of' : 'behind'} this machine's.`;
  if (Math.abs(offsetMs) > maxClockOffsetMs) return bad('Clock', `${says} Set one of them right.`, exitCodes.settings);
  if (Math.abs(offsetMs) > toleratedMs)
    return doubtful('Clock', `${says} The worker reckons with it; better set it right.`);
  return good('Clock', seconds <= 1 ? 'The clocks agree.' : says);
}
