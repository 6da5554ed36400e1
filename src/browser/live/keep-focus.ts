import type { FirstPaint } from '../handover.ts';

/**
 * Called before the panels are drawn anew by a click below `target`: where the button goes that had the focus, the
 * heading of the summary (`summary`) or of the recommendation (its id) gets it, so that the keyboard is not lost.
 */
export function keepFocus({ root, environment, end }: FirstPaint, target: string): void {
  if (!root.activeElement) return;
  const heading = () => root.getElementById(`about-${target}`) ?? root.getElementById(target);
  const check = () => document.activeElement === document.body && heading()?.querySelector('button')?.focus();
  environment.after(0, check, end.signal);
}
