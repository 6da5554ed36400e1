import { describe, expect, it, vi } from 'vitest';
import { browserEnvironment } from '../../src/browser/environment.ts';
import { watchMount } from '../../src/browser/host/watch-mount.ts';
import { paintMount } from '../../src/browser/paint-mount.tsx';
import { takeOver } from '../../src/browser/take-over.ts';
import { fillPage, isShown, mountElement, panelsRoot, settle, stillEnvironment, ticketContent } from './staff-page.ts';

const run = (source: string, owner: object) => {
  const environment = { ...browserEnvironment, ...stillEnvironment() };
  takeOver(source, (signal) => watchMount((mount, life) => paintMount(mount, life, environment), signal), owner);
  return environment;
};

describe('loading the script twice', () => {
  it('lets the same bytes change nothing', () => {
    const owner = {};
    const start = vi.fn();
    takeOver('/assets/panels-1.js', start, owner);
    takeOver('/assets/panels-1.js', start, owner);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('stops the earlier copy before another one starts', () => {
    const owner = {};
    const signals: AbortSignal[] = [];
    takeOver('/assets/panels-1.js', (signal) => signals.push(signal), owner);
    takeOver('/assets/panels-2.js', (signal) => signals.push(signal), owner);
    takeOver('', (signal) => signals.push(signal), owner);
    takeOver('', (signal) => signals.push(signal), owner);
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true, true, false]);
  });

  it('starts also when the earlier copy fails to stop', () => {
    const owner = {
      [Symbol.for('fai-panels')]: {
        source: 'x',
        stop: () => {
          throw new Error('old bug');
        },
      },
    };
    const start = vi.fn();
    takeOver('y', start, owner);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('leaves one set of panels, drawn by the newer copy, which asks once whether the data is current', async () => {
    const owner = {};
    fillPage(ticketContent(mountElement()));
    const older = run('/assets/panels-1.js', owner);
    expect(panelsRoot().querySelectorAll('section')).toHaveLength(2);
    const newer = run('/assets/panels-2.js', owner);
    await settle();
    expect(isShown()).toBe(true);
    expect(panelsRoot().querySelectorAll('section')).toHaveLength(2);
    expect(older.fetch).not.toHaveBeenCalled();
    expect(newer.fetch).toHaveBeenCalledTimes(1);
  });
});
