import type { Locator, Page } from 'playwright-core';
import { type SettingsValues, settingsLabels } from './settings.ts';

/** Fills the open settings form; throws when it has no field of that key. */
export async function fillSettings(page: Page, values: SettingsValues): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const row = settingRow(page, key);
    if (typeof value === 'boolean') await row.locator('input[type=checkbox]').setChecked(value);
    // A choice of several hides its list behind a widget (select2).
    else if (Array.isArray(value)) await row.locator('select').selectOption(labels(value), { force: true });
    else if ((await row.locator('select').count()) > 0) await row.locator('select').selectOption(value);
    else await row.locator('textarea, input[type=text], input:not([type])').first().fill(value);
  }
}

/** What the open settings form holds, by key. */
export async function readSettings(page: Page): Promise<SettingsValues> {
  const values: SettingsValues = {};
  for (const key of Object.keys(settingsLabels)) {
    const row = settingRow(page, key);
    const box = row.locator('input[type=checkbox]');
    const several = row.locator('select[multiple]');
    if ((await box.count()) > 0) values[key] = await box.isChecked();
    else if ((await several.count()) > 0) values[key] = await several.locator('option:checked').allTextContents();
    else values[key] = await row.locator('textarea, input, select').first().inputValue();
  }
  return values;
}

function labels(names: string[]): { label: string }[] {
  return names.map((label) => ({ label }));
}

function settingRow(page: Page, key: string): Locator {
  const label = settingsLabels[key];
  if (label === undefined) throw new Error(`no label known for the setting ${key}`);
  const escaped = label.replace(/[()]/g, '\\$&');
  // The label is the row's first line: "Summary:", with a star when it must be filled in.
  return page
    .locator('#config .form-field')
    .filter({ has: page.locator(`div:text-matches("^\\\\s*${escaped.replace(/\\/g, '\\\\')}:")`) });
}
