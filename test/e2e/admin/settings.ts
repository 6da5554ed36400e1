import type { MachineIdentity } from '../hosts/machine-identity.ts';
import { publicKeySet } from '../hosts/machine-identity.ts';

/** What the panels' settings say about the page. */
export interface PanelSettings {
  showSummary: boolean;
  showRecommendations: boolean;
  initialState: 'remember' | 'expanded' | 'collapsed';
}

/** As a fresh install has it. */
export const defaultPanels: PanelSettings = { showSummary: true, showRecommendations: true, initialState: 'remember' };

/** Values of the settings form by key (contract, section 7); a boolean is a tick box, a list a choice of several labels. */
export type SettingsValues = Record<string, string | boolean | string[]>;

/** Settings with which `machine` may write and the panels are as `panels` says. */
export function settingsFor(machine: MachineIdentity, panels: PanelSettings = defaultPanels): SettingsValues {
  return {
    ...panelValues(panels),
    organization_id: machine.organizationId,
    instance_id: machine.instanceId,
    issuer: machine.issuer,
    keys_jwks: publicKeySet(machine),
  };
}

/** The page's part of the settings alone. */
export function panelValues(panels: PanelSettings): SettingsValues {
  return {
    show_summary: panels.showSummary,
    show_recommendations: panels.showRecommendations,
    initial_state: panels.initialState,
  };
}

/** How the form labels each key: osTicket gives inputs a name hashed with the session, so only labels are lasting. */
export const settingsLabels: Record<string, string> = {
  show_summary: 'Summary',
  show_recommendations: 'Recommended responses',
  show_timeline: 'Timeline',
  show_changes: 'What changed',
  form_fields: 'Form fields of other tools',
  show_assessment: 'Assessment',
  initial_state: 'When a ticket is opened',
  departments: 'Departments',
  restrict_by_role: 'Restrict by role',
  allow_insert: 'Use recommendations',
  allow_rating: 'Rate',
  allow_refresh: 'Ask for an analysis',
  refresh_seconds: 'Seconds between two such requests',
  allow_questions: 'Questions',
  questions_per_hour: 'Questions an hour',
  organization_id: 'Organization',
  instance_id: 'Instance',
  issuer: 'Issuer',
  keys_jwks: 'Public keys (JWKS)',
  revoked_tokens: 'Revoked tokens',
  deployment: 'Who reads tickets',
  capture_events: 'Events',
  include_notes: 'Internal notes',
  settle_seconds: 'Quiet seconds',
  retention_days: 'Days to keep failed events',
};
