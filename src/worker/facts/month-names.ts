/** The months by name and by abbreviation, folded, in the languages of the page that write them in letters. */
const names = [
  'january jan januar janner januari janvier enero ene janeiro gennaio gen stycznia styczen sty ocak oca يناير',
  'february feb februar februari fevrier fevr febrero fevereiro fev febbraio febb lutego luty lut subat sub فبراير',
  'march mar marz maerz mrz maart mrt mars marzo março marco marca marzec mart مارس',
  'april apr avril avr abril abr aprile kwietnia kwiecien kwi nisan nis ابريل أبريل',
  'may mai mei mayo maio mag maggio maja maj mayis مايو',
  'june jun juni juin junio junho giugno giu czerwca czerwiec cze haziran haz يونيو',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec lip temmuz tem يوليو',
  'august aug aout agosto ago sierpnia sierpien sie agustos agu augustus اغسطس أغسطس',
  'september sept sep septembre septiembre setembro set settembre wrzesnia wrzesien wrz eylul eyl سبتمبر',
  'october oct oktober okt octobre octubre outubro out ottobre ott pazdziernika pazdziernik paz ekim eki اكتوبر أكتوبر',
  'november nov novembre noviembre novembro listopada listopad lis kasim kas نوفمبر',
  'december dec dezember dez decembre diciembre dic dezembro dicembre grudnia grudzien gru aralik ara ديسمبر',
];

/** 1 to 12 by folded name (`foldWord`). */
export const monthByName: ReadonlyMap<string, number> = new Map(
  names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)),
);
