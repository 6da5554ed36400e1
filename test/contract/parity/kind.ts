/**
 * How a kind of insight comes to the page:
 * - `first`: as the two that the product began with; their shapes stand in write-back.ts and page-data.ts themselves
 * - `with_page`: its content is part of the page data, its panel drawn by both scripts
 * - `later`: its panel is a heading, closed at first; the content is fetched when somebody opens it
 */
export type Sort = 'first' | 'with_page' | 'later';

export interface Kind {
  /** In the wire, of the panel, of files: lower-case letters. */
  name: string;
  sort: Sort;
  /** It is a part of `PUT tickets/{id}/insights`. */
  isWrittenBack: boolean;
  /** Machine routes of its own, by their path. */
  machineRoutes: string[];
  /** Bodies of its own, by the first word of their fixtures. */
  bodies: string[];
  /** Key of its setting. */
  toggle: string;
  /** Of the heading of its panel: a key of the strings. */
  title: string;
  /** Kinds that it tells of: what they are called, and no more of them, it must know. */
  tellsOf: string[];
  /** Its part of the worker: what must exist, and the list that must name it. Null where no worker has to do with it. */
  worker: { room: string; list: string; line: string } | null;
}

const later = (name: string, more: Partial<Kind> = {}): Kind => ({
  name,
  sort: 'later',
  isWrittenBack: false,
  machineRoutes: [],
  bodies: [],
  toggle: `show_${name}`,
  title: name,
  tellsOf: [],
  worker: null,
  ...more,
});

/** The worker's part of a kind that comes from the analysis of a ticket. */
export const analysed = (name: string): Kind['worker'] => ({
  room: `src/worker/kinds/${name}.ts`,
  list: 'src/worker/kinds/kinds.ts',
  line: `./${name}.ts`,
});

const first = (name: string, title: string, member: string): Kind => ({
  ...later(name, { title, isWrittenBack: true, sort: 'first' }),
  worker: {
    room: 'src/worker/models/extractive/summarise.ts',
    list: 'src/worker/insights/model-answer.ts',
    line: `${member}:`,
  },
});

/** Every kind of insight, and which rooms of the house it has something in. A new one is an entry here. */
export const kinds: readonly Kind[] = [
  first('summary', 'Summary', 'gist'),
  first('recommendations', 'Recommended_responses', 'replies'),
  later('assessment', { sort: 'with_page', isWrittenBack: true, worker: analysed('assessment') }),
  later('timeline', { isWrittenBack: true, worker: analysed('timeline') }),
  // Kept by the shim itself whenever gist or assessment change: nobody writes it back.
  later('changes', { tellsOf: ['summary', 'assessment'] }),
  // Found by a route of its own, and ranked by the worker beside the analysis.
  later('related', {
    isWrittenBack: true,
    machineRoutes: ['tickets/{id}/candidates'],
    worker: { room: 'src/worker/related/related-finder.ts', list: 'src/worker/loop/work-on.ts', line: 'related' },
  }),
  // Each belongs to one person: asked and answered through routes of their own.
  later('questions', {
    machineRoutes: ['tickets/{id}/questions', 'tickets/{id}/answers'],
    bodies: ['question', 'answers'],
    toggle: 'allow_questions',
    worker: {
      room: 'src/worker/questions/answer-questions.ts',
      list: 'src/worker/loop/work-on.ts',
      line: '../questions/',
    },
  }),
];
