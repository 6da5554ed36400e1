import { cueOf } from './cue.ts';

/** Staff say what they are going to do. */
export const promiseCue = cueOf({
  en: "(?:i|we)(?:['’]ll| will| shall| am going to| are going to)(?! need| have to ask)|(?:you|it|(?:our|the|a) [\\p{L} ]{2,30}) will (?:receive|get|be|have|arrive|call|come|contact|visit|send)|you['’]ll (?:receive|get|have|hear)",
  de: '(?:ich|wir) (?:werde|werden|melde|melden|schicke|schicken|sende|senden|kümmere|kümmern|prüfe|prüfen|erstatten|veranlasse|veranlassen|liefern)|(?:werde|werden) (?:ich|wir)|sie (?:erhalten|bekommen)|(?:melde|melden|schicke|schicken|senden) (?:ich|wir)|(?:technik|kolleg|paket|gutschrift|betrag|ersatz)[\\p{L}]* (?:wird|kommt)',
  fr: "(?:je|nous|vous|on) (?:vous |l['’])?(?:[\\p{L}]+(?:erai|irai|rai|erons|irons|rons|rez|ra)(?![\\p{L}]))|(?:je|nous) (?:vais|allons)|(?:sera|seront|recevrez|aurez)(?![\\p{L}])",
  es: '(?:le |les |lo |la |se |nos )?[\\p{L}]+(?:aré|eré|iré|dré|aremos|eremos|iremos|dremos|rán|birá)(?![\\p{L}])|(?:voy|vamos) a|recibirá|estará',
  pt: '[\\p{L}]+(?:arei|erei|irei|aremos|eremos|iremos|berá|tará)(?![\\p{L}])|(?:vou|vai|vão|vamos|iremos|irei|será|serão)(?![\\p{L}])',
  it: '[\\p{L}]+(?:erò|irò|eremo|iremo|rremo|erà|verà|errà|erete|rrete)(?![\\p{L}])|sarà|saranno|provvederemo',
  nl: '(?:ik|wij|we) (?:zal|zullen|ga|gaan|stuur|sturen|neem|nemen|bel|bellen)|(?:zal|zullen) (?:ik|wij|we)|u (?:ontvangt|krijgt)|(?:stuur|sturen|nemen) (?:ik|wij|we)|(?:monteur|pakket|bedrag)[\\p{L}]* (?:komt|wordt)',
  pl: '(?:wyśl|prześl|skontaktuj|sprawdz|zwróc|przygotuj|wymieni|oddzwon|odpow|zajm|dostarcz|prześle|naprawi)[\\p{L}]*(?:emy|imy|ymy|ę)(?![\\p{L}])|będzie(?:my)?|będę|otrzyma(?:ją)? (?:państwo|pan)|(?:otrzyma|przyjedzie|zostanie)(?![\\p{L}])',
  tr: '[\\p{L}]+(?:eceğ|acağ|ecek|acak)[\\p{L}]*',
  ar: '(?:سن|سأ)[\\p{L}]{2,}|سوف ',
  ja: 'いたします|致します|送りします|お送り.{0,6}ます|ご連絡.{0,8}ます|手配.{0,8}ます|対応.{0,8}ます|確認.{0,8}ます|予定です',
  zh: '我们会|我們會|我会|我會|将会?|將會?|会在|會在|会尽快|會盡快|会为|會為|会给|安排',
});
