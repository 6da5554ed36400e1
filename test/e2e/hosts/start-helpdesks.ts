import { join } from 'node:path';
import { type Helpdesk, startHelpdesk } from './helpdesk.ts';
import type { Keeper } from './keeper.ts';
import { startMariadb } from './mariadb.ts';
import { findPrograms } from './programs.ts';
import type { Tree } from './trees.ts';

/**
 * Installs every tree below `folder`, all at once, with one private database server. The first lives at `/`, the
 * others in a subfolder: both are common, and paths built wrongly show in the second. The keeper ends them.
 */
export async function startHelpdesks(trees: Tree[], keeper: Keeper, folder: string): Promise<Helpdesk[]> {
  const programs = await findPrograms();
  const server = await startMariadb(programs, keeper, folder);
  // All are waited for, also when one fails: a copy still being written could not be removed.
  const started = await Promise.allSettled(
    trees.map((tree, index) =>
      startHelpdesk(tree, {
        programs,
        keeper,
        server,
        folder: join(folder, `helpdesk-${index + 1}`),
        rootPath: index === 0 ? '/' : '/support/',
      }),
    ),
  );
  return started.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
