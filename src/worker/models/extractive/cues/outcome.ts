import { cueOf } from './cue.ts';

/** The customer says that it works again, or that nothing is needed any more. */
export const solvedCue = cueOf({
  en: "(?:it|everything|that|this|all)(?: is|['’]s)? (?:works|working|fixed|solved|resolved|sorted|fine|good|ok|okay)(?: again| now| perfectly)?|(?:problem|issue) (?:is |has been )?(?:solved|resolved|fixed|gone)|that (?:did it|helped|worked|solved)|you can close|no longer need|(?:has |have )?arrived today",
  de: '(?:es|alles|das|jetzt)[^.]{0,20}(?:funktioniert|geht|klappt|läuft)[^.]{0,15}(?:wieder|jetzt|nun)|(?:hat|ist)[^.]{0,20}(?:geholfen|gelöst|erledigt|behoben)|(?:kann|können)[^.]{0,25}geschlossen werden|hat sich erledigt',
  fr: "(?:cela|ça|tout|c['’]est)[^.]{0,15}(?:fonctionne|marche|réglé|résolu|parfait)|problème (?:est )?(?:résolu|réglé)|vous pouvez (?:clore|fermer|clôturer)",
  es: '(?:ya|todo|ahora)[^.]{0,12}(?:funciona|está resuelto|arreglado|solucionado)|problema (?:está )?(?:resuelto|solucionado)|(?:pueden?|puede usted) cerrar',
  pt: '(?:já|tudo|agora)[^.]{0,12}(?:funciona|está resolvido|a funcionar|funcionando)|problema (?:está |foi )?resolvido|podem? (?:fechar|encerrar)',
  it: '(?:ora|adesso|tutto)[^.]{0,12}(?:funziona|risolto|a posto)|problema (?:è (?:stato )?)?risolto|(?:potete|può) chiudere',
  nl: '(?:het|alles|nu)[^.]{0,12}(?:werkt|doet het|opgelost)[^.]{0,12}|probleem is opgelost|(?:mag|kan)[^.]{0,15}gesloten worden',
  pl: '(?:już|teraz|wszystko)[^.]{0,12}(?:działa|w porządku|rozwiązan)|problem (?:został )?rozwiązany|można zamknąć',
  tr: '(?:şimdi|artık|her şey)[^.]{0,15}(?:çalışıyor|düzeldi|çözüldü)|(?:sorun|problem)[^.]{0,10}(?:çözüldü|giderildi|düzeldi)|kapatabilirsiniz',
  ar: '(?:كل شيء )?يعمل الآن|تعمل الآن|تم حل|حُلت|انحلت|يمكنكم إغلاق|تم إصلاح',
  ja: '直りました|解決しました|解決いたしました|動きました|動くようになりました|正常に|無事に?届きました|クローズ',
  zh: '(?:已经|已經|现在|現在|都)?(?:解决了|解決了|好了|恢复正常|恢復正常|可以用了|可以了)|可以关闭|已收到货',
});

/** Somebody tells what was done. */
export const doneCue = cueOf({
  en: "(?:i|we)(?:['’]ve| have| had)? (?:already |just |now )?(?:\\p{L}+ed|sent|put|set|made|done|found|tried|spoke|bought|gave|went|told|wrote|reset|paid)(?![\\p{L}])|(?:has|have|was|were) (?:been )?(?:\\p{L}+ed|sent|put|set|made|done|found|paid)(?![\\p{L}])",
  de: '(?:habe|haben|hat|wurde|wurden|ist|sind)(?![\\p{L}]).{0,120}(?<![\\p{L}])(?:ge[\\p{L}]{3,}(?:t|en)|[\\p{L}]{2,6}ge[\\p{L}]{3,}(?:t|en)|(?:ver|be|er|ent|zer)[\\p{L}]{3,}(?:t|en)|[\\p{L}]+iert)(?![\\p{L}])',
  fr: "(?:j['’]ai|nous avons|on a|a été|ont été|avons|est|sont) (?:déjà |bien |été )?[\\p{L}]+(?:é|ée|és|ées|i|is|it|u|us)(?![\\p{L}])",
  es: '(?:he|hemos|ha|han|fue|fueron)(?: sido)? (?:ya )?[\\p{L}]+(?:ado|ido|ada|idos|ados|to|cho|esto)(?![\\p{L}])|ya [\\p{L}]+(?:é|amos|imos)(?![\\p{L}])',
  pt: '(?:foi|foram|tenho|temos|já) (?:sido )?[\\p{L}]+(?:ado|ido|ada|ados|idas|ei|ámos|amos|emos|to)(?![\\p{L}])|[\\p{L}]+(?:ámos|uei|iei)(?![\\p{L}])',
  it: '(?:ho|abbiamo|ha|hanno|è stat[oa]|sono stat[ei]) (?:già )?[\\p{L}]+(?:ato|uto|ito|ata|ati|so|tto|sto)(?![\\p{L}])',
  nl: '(?:heb|hebben|heeft|is|zijn|werd|werden)(?![\\p{L}]).{0,100}(?<![\\p{L}])(?:[\\p{L}]{0,6}ge[\\p{L}]{3,}|(?:ver|be|her|ont)[\\p{L}]{3,}(?:d|t|en))(?![\\p{L}])',
  pl: '[\\p{L}]{3,}(?:łem|łam|liśmy|łyśmy|łyście|liście)(?![\\p{L}])|(?:został[aoy]?|zostały) [\\p{L}]+|[\\p{L}]{4,}(?:ono|ano|ęto)(?![\\p{L}])',
  tr: '[\\p{L}]{2,}(?:d[ıiuü]|t[ıiuü])(?:m|k|ler|lar)?(?![\\p{L}])|[\\p{L}]+(?:ıldı|ildi|uldu|üldü|ındı|indi)(?![\\p{L}])',
  ar: '(?:لقد|قمت|قمنا|تم|أرسل|استبدل|حاول|جرب|طلب|دفع)[\\p{L}]*',
  ja: 'ました|済み|いたしました|しております',
  zh: '已经|已經|已|了(?=[，。,.\\s]|$)|过了|過了',
});
