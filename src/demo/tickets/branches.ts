/** A branch of the chain in the long ticket. */
export interface Branch {
  city: string;
  manager: string;
  machines: number;
  day: string;
  water: string;
  power: string;
}

/** Where the machines of the long ticket go. */
export const branches: Branch[] = [
  {
    city: 'Aachen',
    manager: 'Ulla Brandt',
    machines: 2,
    day: 'Monday 4 May',
    water: '3/8 inch, behind the bar',
    power: '16 A',
  },
  {
    city: 'Bonn',
    manager: 'Timo Engels',
    machines: 1,
    day: 'Tuesday 5 May',
    water: '3/4 inch, in the cellar',
    power: '16 A',
  },
  {
    city: 'Cologne',
    manager: 'Hatice Yilmaz',
    machines: 3,
    day: 'Wednesday 6 May',
    water: '3/8 inch, under the sink',
    power: '32 A',
  },
  {
    city: 'Düsseldorf',
    manager: 'Frank Peters',
    machines: 2,
    day: 'Thursday 7 May',
    water: '3/8 inch, behind the bar',
    power: '16 A',
  },
  {
    city: 'Essen',
    manager: 'Sabine Kroll',
    machines: 1,
    day: 'Friday 8 May',
    water: 'none yet, plumber booked',
    power: '16 A',
  },
  {
    city: 'Hagen',
    manager: 'Milan Petrović',
    machines: 1,
    day: 'Monday 11 May',
    water: '3/8 inch, under the sink',
    power: '16 A',
  },
  {
    city: 'Krefeld',
    manager: 'Anja Thoma',
    machines: 1,
    day: 'Tuesday 12 May',
    water: '3/4 inch, in the cellar',
    power: '10 A, to be changed',
  },
  {
    city: 'Münster',
    manager: 'Jule Voss',
    machines: 1,
    day: 'Wednesday 13 May',
    water: '3/8 inch, behind the bar',
    power: '16 A',
  },
  {
    city: 'Siegen',
    manager: 'Paul Adamek',
    machines: 1,
    day: 'Thursday 14 May',
    water: '3/8 inch, behind the bar',
    power: '16 A',
  },
  {
    city: 'Wuppertal',
    manager: 'Nora Diaz',
    machines: 1,
    day: 'Friday 15 May',
    water: '3/4 inch, in the cellar',
    power: '16 A',
  },
];
