import { laterKindNames } from '../../contract/kinds/later-kinds.ts';
import type { PageData } from '../../contract/page-data.ts';
import type { StandInSettings } from '../stand-in.ts';

/** The settings as a fresh install has them. */
export const defaultSettings: StandInSettings = {
  showSummary: true,
  showRecommendations: true,
  kinds: ['assessment', ...laterKindNames],
  initialState: 'remember',
  allowInsert: true,
  allowRating: true,
  allowRefresh: true,
  refreshSeconds: 60,
  questionsPerHour: 20,
};

/** The settings in the shape the page gets them. */
export function pageSettings(settings: StandInSettings): PageData['settings'] {
  const panels: PageData['settings']['panels'] = [];
  if (settings.showSummary) panels.push('summary');
  if (settings.showRecommendations) panels.push('recommendations');
  return { panels, initialState: settings.initialState };
}
