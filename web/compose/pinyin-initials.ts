const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** The first character of each initial in pinyin order; no syllable begins with i, u or v. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';

/** The pinyin initials of Chinese characters ("请假" gives "qj"); other characters stay as they are. */
export function pinyinInitials(text: string): string {
  return [...text].map(initialOf).join('').toLowerCase();
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  let found = '';
  [...firsts].forEach((first, index) => {
    if (order.compare(first, character) <= 0) found = letters[index] ?? found;
  });
  return found;
}
