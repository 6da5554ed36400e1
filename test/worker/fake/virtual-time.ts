import { setImmediate } from 'node:timers/promises';
import type { Time } from '../../../src/worker/time.ts';

interface Timer {
  at: number;
  fire(): void;
}

/** A clock that stands still while anything can be done, and jumps to the next timer when nothing can. */
export class VirtualTime implements Time {
  #now: number;
  #timers: Timer[] = [];
  #random: () => number;

  constructor(startAt = Date.parse('2026-11-21T10:00:00Z'), random: () => number = () => 0.5) {
    this.#now = startAt;
    this.#random = random;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random();
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer: Timer = {
        at: this.#now + ms,
        fire: () => {
          this.#timers = this.#timers.filter((one) => one !== timer);
          signal.removeEventListener('abort', timer.fire);
          resolve();
        },
      };
      this.#timers.push(timer);
      signal.addEventListener('abort', timer.fire);
    });
  }

  /** Calls `act` in `ms`. */
  after(ms: number, act: () => void): void {
    void this.wait(ms, new AbortController().signal).then(act);
  }

  /** Lets time pass until `work` has settled. Throws when it waits for nothing that could come. */
  async run<T>(work: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (;;) {
      // Streams of answers take some turns of the event loop.
      for (let turn = 0; turn < 4 && !isSettled; turn += 1) await setImmediate();
      if (isSettled) return work;
      const next = this.#timers.reduce<Timer | null>((first, one) => (!first || one.at < first.at ? one : first), null);
      if (!next) throw new Error('Everything waits, and nothing is going to happen.');
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
  }
}
