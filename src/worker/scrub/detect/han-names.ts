import type { Span } from '../kinds.ts';

/** Family names of three in four people in China and Taiwan. */
const chinese =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范陆陸汪金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴';
const twoSigns = '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|皇甫|尉迟|慕容';
/** Family names that are common in Japan; those that are words of every day as well are left out. */
const japanese =
  '佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|松本|井上|木村|斎藤|斉藤|清水|山崎|阿部|池田|橋本|山下|中島|前田|藤田|小川|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|原口|柴田|酒井|工藤|横山|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|杉山|増田|菅原|平野|大塚|久保|松井|岩崎|木下|野口|松尾|菊地|佐野|大西|杉本|新井|浜田|市川|古川|水野|小松|島田|渡部|桜井|西田|菊池|五十嵐|中田|高野|山内|西川';

const han = '\\p{sc=Han}';
/** A name of one sign and one or two given ones, or of two and up to two, where a sentence leaves room for a name. */
const chineseName = `(?:(?:${twoSigns})${han}{0,2}|[${chinese}]${han}{1,2})`;
const role =
  '我是|我叫|我姓|本人|姓名[是为：:]?|名叫|叫做|联系|聯繫|太太|先生|丈夫|妻子|儿子|女儿|父亲|母亲|妈妈|爸爸|同事|经理|工程师|客服|客户|用户|给|跟|和|找|问|尊敬的|亲爱的|您好[，,]|你好[，,]';
const afterRole = new RegExp(
  `(?:${role})(${chineseName})(?=$|[\\s，。,.；;！!、：:（(@]|的|是|说|在|来|已|也|不|通|打|收|反)`,
  'gmu',
);
const ownLine = new RegExp(`^[ \\t]*(${chineseName})[ \\t]*$|[。！!]\\s?(${chineseName})$`, 'gmu');
const atStart = new RegExp(`(?<=^|[。！？\\n，,])(${chineseName})(?=的|说|是|已经|昨天|今天)`, 'gmu');
const honoured = new RegExp(
  `((?:${twoSigns})${han}{0,2}?|[${chinese}]${han}{0,2}?)(?=先生|女士|小姐|太太|经理|經理|老师|老師|总(?![计之是])|工程师|主任|医生|律师)`,
  'gu',
);
/** Japanese: a family name and what may follow of a given one; or whatever stands before a form of address. */
const given = '(?:[ 　]?[\\p{sc=Han}\\p{sc=Hiragana}]{1,3}?)??';
const japaneseName = new RegExp(
  `(?:${japanese})${given}(?=様|さん|さま|氏|君|殿|先生|部長|課長|より|です|と申します|と言います|といいます|から|[、。,\\s]|は|が|へ|に|を|$)`,
  'gmu',
);
const japaneseHonoured =
  /(?<![\p{sc=Han}ァ-ヶー])([\p{sc=Han}]{2,4}|[ァ-ヶー]{2,8})(?=様(?![々子式])|さん(?!か|ざ)|氏(?!名)|殿)/gu;
const japaneseRelated =
  /(?:妻|夫|息子|娘|母|父|兄|弟|姉|妹|同僚|上司|担当者?|名義は|名前は|弊社の|当社の)(?:の|は)?([\p{sc=Han}]{2,4}(?:[ 　][\p{sc=Han}\p{sc=Hiragana}]{1,3})?)(?=が|は|の|に|より|様|さん|です|、|。)/gu;
/** Words of every day that begin with a sign which is a family name, too. */
const noChineseName =
  /^(?:谢谢|謝謝|方[式法便面向案]|马上|馬上|高[级兴度效中考]|金[额融钱属]|江[西苏]|白[色天]|黄[色金]|程[序度]|任[何务意]|毛病|石油|余额|餘額|常见|于是|何[时种况]|周[末期年一二三四五六日天]|钟头|曾经|万[一元]|张图|段[时落]|顾[客问]|夏天|陶瓷|贺卡|钱[款包]|许[多可]|孙[子女]|罗列|沈阳|董事|徐州|韩国|韓國|郑州|宋体|叶子|龙头|史上|平台|朱红|马路|高兴|田[地里]|林[业区]|金[色牌]|郭|苏打|唐突|杨树|江[北南])/u;
const familyName = new RegExp(japanese, 'u');
/** What stands before a form of address, and is no name. */
const noName =
  /[様者]|^(?:客|皆|各位|御社|貴社|担当者?|お客|奥|娘|息子|株式会社|会社|お疲れ|先方|業者|管理者|利用者|店長|社長|部長|課長|神)$/u;

/** Names in Chinese characters where a family name, a form of address or a word before them says that they are one. */
export function detectHanNames(text: string): Span[] {
  if (!/\p{sc=Han}/u.test(text)) return [];
  const spans: Span[] = [];
  for (const pattern of [afterRole, ownLine, atStart, honoured, japaneseName, japaneseHonoured, japaneseRelated]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const start = match.index + match[0].lastIndexOf(name);
      const inside = pattern === japaneseHonoured ? name.search(familyName) : 0;
      if (inside > 0) {
        // "the other day, Satō-san": what stands before a known family name is the sentence's.
        spans.push({ start: start + inside, end: start + name.length, kind: 'PERSON' });
        continue;
      }
      if (!noName.test(name) && !noChineseName.test(name))
        spans.push({ start, end: start + name.length, kind: 'PERSON' });
    }
  }
  return spans;
}
