/** One picture of the README: a state of the playground, as it looks after these buttons were pressed. */
export interface Picture {
  /** Without its ending. */
  file: string;
  state: string;
  /** Of the window; default 1,000, wide enough for osTicket's column. */
  width?: number;
  /** Of the picture, from its top; default as far as the panels go. */
  maxHeight?: number;
  /** Names of buttons in the panels, pressed one after the other, the first of each name. */
  press?: (string | RegExp)[];
  /** Shows the page's header and the ticket's fields too. */
  wholePage?: boolean;
}

export const pictures: Picture[] = [
  { file: 'panels', state: 'both', wholePage: true, maxHeight: 1_150 },
  { file: 'dark', state: 'dark', maxHeight: 620 },
  { file: 'arabic', state: 'language-ar', maxHeight: 620 },
  { file: 'german', state: 'language-de', maxHeight: 620 },
  { file: 'japanese', state: 'language-ja', maxHeight: 620 },
  { file: 'narrow', state: 'both', width: 375, maxHeight: 760 },
  { file: 'pending', state: 'taking-long', maxHeight: 320 },
  { file: 'rating', state: 'ten-recommendations', press: ['Not helpful'], maxHeight: 420 },
];
