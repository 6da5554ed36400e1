import { pageData } from '../../../src/contract/page-data.ts';
import { translations } from '../../../src/contract/strings/all.ts';
import { english } from '../../../src/contract/strings.ts';
import { furtherParts, writeBack } from '../../../src/contract/write-back.ts';
import { hasEnoughFixtures } from './fixtures.ts';
import { namesIn, type Shown, textOf } from './house.ts';
import type { Kind } from './kind.ts';

/** One step of the recipe "Adding a kind of insight" in CONTRIBUTING.md. */
export interface Step {
  /** As the recipe has it, in bold. */
  title: string;
  appliesTo: (kind: Kind) => boolean;
  isDone: (kind: Kind, shown: Shown) => boolean;
  /** What is to be done. */
  todo: (kind: Kind) => string;
}

const api = 'php-shim/lib/Fai';
const always = () => true;
const isLater = ({ sort }: Kind) => sort === 'later';
const isFurther = ({ sort }: Kind) => sort !== 'first';
const isWritten = (kind: Kind) => isFurther(kind) && kind.isWrittenBack;
export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const has = (path: string, ...parts: string[]) => parts.every((part) => textOf(path).includes(part));
const isThere = (path: string) => textOf(path) !== '';

/** Label and description of a kind's toggle, as config.php has them. */
function toggleTexts({ toggle }: Kind): string[] {
  const found = new RegExp(
    `'${toggle}' => \\\\Fai\\\\Host\\\\SettingsForm::toggle\\('([^']+)', '((?:[^'\\\\]|\\\\.)+)'`,
  ).exec(textOf('php-shim/config.php'));
  return found ? found.slice(1) : [];
}

/** Every step, in the order of the recipe. */
export const steps: readonly Step[] = [
  {
    title: 'Shape',
    appliesTo: isFurther,
    isDone: ({ name }) => has(`src/contract/kinds/${name}.ts`, 'export '),
    todo: ({ name }) => `write its zod schemas down in src/contract/kinds/${name}.ts`,
  },
  {
    title: 'Part of the write-back',
    appliesTo: ({ isWrittenBack }) => isWrittenBack,
    isDone: ({ name, sort }) =>
      Object.hasOwn(writeBack.shape, name) && (sort === 'first' || Object.hasOwn(furtherParts, name)),
    todo: ({ name }) => `add ${name} to furtherParts, writeBack and storedInsights in src/contract/write-back.ts`,
  },
  {
    title: 'OpenAPI',
    appliesTo: ({ isWrittenBack, machineRoutes }) => isWrittenBack || machineRoutes.length > 0,
    isDone: ({ name, isWrittenBack, machineRoutes }) =>
      (!isWrittenBack || has('php-shim/openapi.json', `"${name}": {`)) &&
      machineRoutes.every((path) => has('php-shim/openapi.json', `"/${path}": {`)),
    todo: ({ machineRoutes }) =>
      `list ${machineRoutes.join(' and ') || 'nothing more'} in src/contract/machine-routes.ts, then run "npm run generate"`,
  },
  {
    title: 'Fixtures',
    appliesTo: ({ isWrittenBack, bodies }) => isWrittenBack || bodies.length > 0,
    isDone: hasEnoughFixtures,
    todo: ({ name, bodies }) =>
      `put one valid and two invalid ones with ${name} into test/fixtures/contract/${bodies[0] ?? 'write-back'}.*.json, the faults into its violations.json`,
  },
  {
    title: 'What is kept',
    appliesTo: isWritten,
    isDone: ({ name }) =>
      has(`${api}/Store/Kind/${pascal(name)}.php`, 'implements WrittenKind') &&
      has(`${api}/Store/Kind/WrittenKinds.php`, `new ${pascal(name)}()`),
    todo: ({ name }) => `write ${api}/Store/Kind/${pascal(name)}.php and name it in WrittenKinds.php`,
  },
  {
    title: 'Page data',
    appliesTo: (kind) => !isLater(kind),
    isDone: ({ name }) => Object.hasOwn(pageData.shape, name) && has(`${api}/Page/PageData.php`, `'${name}'`),
    todo: ({ name }) => `add ${name} to src/contract/page-data.ts and to ${api}/Page/PageData.php`,
  },
  {
    title: 'Heading',
    appliesTo: isLater,
    isDone: ({ name }) =>
      has('src/contract/kinds/later-kinds.ts', `'${name}'`) &&
      / implements \w*Kind\b/.test(textOf(`${api}/Page/Kind/${pascal(name)}Kind.php`)) &&
      has(`${api}/Page/Kind/LaterKinds.php`, `new ${pascal(name)}Kind(`),
    todo: ({ name }) =>
      `name it in src/contract/kinds/later-kinds.ts, write ${api}/Page/Kind/${pascal(name)}Kind.php and name it in LaterKinds.php`,
  },
  {
    title: 'Staff route',
    appliesTo: isLater,
    isDone: ({ name }) =>
      namesIn(`${api}/Page/Route`).some((file) => file.includes(pascal(name)) && file.includes('Route')) &&
      has(`${api}/Page/TicketRoutes.php`, `'${name}' =>`),
    todo: ({ name }) => `write ${api}/Page/Route/${pascal(name)}Route.php and name it in ${api}/Page/TicketRoutes.php`,
  },
  {
    title: 'Checker of the page',
    appliesTo: isLater,
    isDone: ({ name }) =>
      has('src/build/checker-plugin.ts', `'virtual:check-${name}'`) &&
      has('src/browser/check/virtual.d.ts', `'virtual:check-${name}'`),
    todo: ({ name }) => `name virtual:check-${name} in src/build/checker-plugin.ts and src/browser/check/virtual.d.ts`,
  },
  {
    title: 'Toggle',
    appliesTo: always,
    isDone: (kind) =>
      has(`${api}/Settings/Settings.php`, `'${kind.name}' => '${kind.toggle}'`) && toggleTexts(kind).length === 2,
    todo: ({ name, toggle }) =>
      `add '${name}' => '${toggle}' to Settings::KINDS and a SettingsForm::toggle(…) for ${toggle} to php-shim/config.php`,
  },
  {
    title: 'Words of the settings',
    appliesTo: always,
    isDone: (kind) => {
      const texts = toggleTexts(kind);
      const files = namesIn('php-shim/i18n').map(
        (language) => `php-shim/i18n/${language}/LC_MESSAGES/fai-settings.mo.php`,
      );
      return (
        texts.length > 0 &&
        files.length > 10 &&
        files.every((file) => has(file, ...texts.map((text) => `'${text}' => `)))
      );
    },
    todo: ({ toggle }) =>
      `translate label and description of ${toggle} in every php-shim/i18n/*/LC_MESSAGES/fai-settings.mo.php`,
  },
  {
    title: 'Words of the panel',
    appliesTo: always,
    isDone: ({ title }) =>
      Object.hasOwn(english, title) && Object.values(translations).every((words) => Object.hasOwn(words, title)),
    todo: ({ title }) =>
      `add ${title}, and whatever else it says, to src/contract/strings.ts and every file in src/contract/strings/`,
  },
  {
    title: 'Panel',
    appliesTo: always,
    isDone: ({ name, sort }) =>
      sort === 'later'
        ? isThere(`src/browser/live/kinds/${name}.tsx`) && has('src/browser/live/kinds/kinds.ts', `'./${name}.tsx'`)
        : isThere(`src/browser/panels/${name}-panel.tsx`) &&
          has('src/browser/panels/panel-list.tsx', `'./${name}-panel.tsx'`),
    todo: ({ name, sort }) =>
      sort === 'later'
        ? `draw it in src/browser/live/kinds/${name}.tsx and name it in kinds.ts`
        : `draw it in src/browser/panels/${name}-panel.tsx and name it in panel-list.tsx`,
  },
  {
    title: 'Worker',
    appliesTo: ({ worker }) => worker !== null,
    isDone: ({ worker }) => worker !== null && isThere(worker.room) && has(worker.list, worker.line),
    todo: ({ worker }) => `write ${worker?.room} and name it in ${worker?.list}`,
  },
  {
    title: 'Demo',
    appliesTo: isFurther,
    isDone: ({ name, sort }) =>
      sort === 'later'
        ? isThere(`src/demo/kinds/${name}.ts`) && has('src/demo/kinds/kinds.ts', `'./${name}.ts'`)
        : isThere(`src/demo/page-data/${name}.ts`) && has('src/demo/page-data/build.ts', `'./${name}.ts'`),
    todo: ({ name, sort }) =>
      sort === 'later'
        ? `do in memory what the shim does, in src/demo/kinds/${name}.ts, and name it in kinds.ts`
        : `do in memory what the shim does, in src/demo/page-data/${name}.ts, and call it in build.ts`,
  },
  {
    title: 'Ticket of the demo',
    appliesTo: always,
    isDone: ({ name }, { byTickets }) => byTickets.has(name),
    todo: ({ name }) => `let a ticket in src/demo/tickets/ show ${name}`,
  },
  {
    title: 'Playground',
    appliesTo: always,
    isDone: ({ name }, { byStates }) => byStates.has(name),
    todo: ({ name }) => `add a state that shows ${name} to src/demo/playground/`,
  },
  {
    title: 'End to end',
    appliesTo: always,
    isDone: ({ name }) =>
      namesIn('test/e2e/specs').some((file) =>
        new RegExp(`['"\`/]${name}['"\`?]`).test(textOf(`test/e2e/specs/${file}`)),
      ),
    todo: ({ name }) => `write a spec in test/e2e/specs/ that names '${name}' and runs on the stand-in and on osTicket`,
  },
  {
    title: 'README',
    appliesTo: always,
    isDone: ({ toggle }) => new RegExp(`^\\|.*\`${toggle}\``, 'm').test(textOf('README.md')),
    todo: ({ toggle }) => `say in a row of the README's settings what \`${toggle}\` is for`,
  },
];

/** What of the recipe is not done for `kind`, each in a sentence that says what to do. */
export function missingSteps(kind: Kind, shown: Shown): string[] {
  return steps
    .filter((step) => step.appliesTo(kind) && !step.isDone(kind, shown))
    .map((step) => `${kind.name} lacks the step "${step.title}": ${step.todo(kind)}.`);
}
