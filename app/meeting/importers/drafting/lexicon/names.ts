/** Family names that are written first, and given names common enough to tell a person and a gender. */

const CHINESE =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lü lyu ding ren yao shen zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao mao hao gong shao wan qian dai mo kong xiang chang xi qi ke wen ji geng hua lou ning pang shan shu tu wo xing you yue zhan zhuang zuo ouyang sima shangguan'
const KOREAN =
  'kim lee park choi choe jung jeong cho jo yoon yun jang chang lim im han oh seo shin kwon hwang ahn an song ryu yoo yu hong moon ko baek bae nam noh roh ri pak paek thae jon hwang jang'
const VIETNAMESE =
  'nguyen nguyễn tran trần pham phạm hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương ly lý luong lương to tô dinh đinh trinh le lê'
const FAMILY_FIRST = new Set(`${CHINESE} ${KOREAN} ${VIETNAMESE}`.split(' '))
const KOREAN_FIRST = new Set(KOREAN.split(' '))
const PINYIN_FIRST = new Set(CHINESE.split(' '))
/** One or two Pinyin syllables run together, or two parted by a hyphen. */
const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|iao|ian|ing|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|üe|er|a|e|i|o|u|ü|v)(?:g(?![aeiou]))?['’-]?){1,3}$/
const KOREAN_GIVEN = /^[a-z]{2,6}-[a-z]{2,6}$/

const MALE =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony antony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene marco antonio boris dmitry dmitri sergei sergey vladimir volodymyr mikhail alexei aleksandr oleksandr andriy andrii ivan igor yuri nikolai pavel petr jan karel miroslav vaclav donald radoslaw radosław andrzej mateusz emmanuel jean pierre francois françois jacques stephane stéphane bruno olaf frank-walter wolfgang friedrich johann joachim klaus jens lars anders ole magnus jonas espen bjarni pekka sauli petteri mikko mohammed mohammad muhammad mohamed ahmed ahmad ali hassan hussein ibrahim abdullah abdul khalid faisal omar yusuf hakan recep mevlut mevlüt benjamin gideon yoav itamar ron narendra rajnath piyush amit arun vikram shehbaz imran bilawal anwar prabowo joko lawrence lee ferdinand enrique keir rishi boris liam david dominic jeremy jens takeshi shigeru fumio shinzo taro yoshimasa minoru toshimitsu yoshihide hirokazu katsunobu ken kenji hiroshi takashi akira kazuo satoshi yuichi tomohiro koichi masahiro nobuo makoto kiyoshi yasutoshi gen hayato tetsuo shinjiro ichiro jiro daisuke kenta naoki hideki hiroyuki ryosei hakubun luis carlos jorge pedro miguel fernando rafael javier diego alberto mario pablo lula gustavo nicolas nicolás alvaro josé joão paulo antónio luiz evo rodrigo maros maroš valdis josep jozef kaja-not emil gitanas janusz viktor péter peter zoltan karl werner gerhard heinrich hugo mauro cyril thabo jacob paul william uhuru felix bola moussa macky abiy isaias salva winston anthony tony scott malcolm kevin bill christopher luxon'
const FEMALE =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori yvette penny annalena ursula kaja mélanie melanie christine angela giorgia claudia ingrid mette magdalena sanna katrin yoko sanae yuko seiko tomoko kiyomi naoko keiko akiko noriko eriko michiko hiroko mao-ning chunying retno sri nirmala sushma sheikh-hasina aung indira benazir hina maryam fatima aisha leila layla nadia sana zainab mariam amina ngozi ellen jacinda nanaia anneliese liz theresa yvette rachel bridget kamala hillary condoleezza madeleine janet gina wendy linda avril mona mia sophie jane katarina elina tobias-not tytti zuzana kolinda dalia maia natalia olena iryna yulia svetlana maria valentina tatiana elvira olga ekaterina elena irina anna lena greta nora ida astrid ana lucia isabel carmen rosa dilma cristina michelle gabriela laura xiomara'
const GENDERS = new Map<string, 'm' | 'f' | undefined>()
for (const name of MALE.split(' ')) GENDERS.set(name, 'm')
/** Given to men and to women: Andrea, Jean. */
const EITHER = MALE.split(' ').filter((name) => FEMALE.split(' ').includes(name))
for (const name of FEMALE.split(' ')) GENDERS.set(name, 'f')
for (const name of EITHER) GENDERS.set(name, undefined)

const plain = (s: string) => s.normalize('NFC').toLowerCase()

export const genderOfGivenName = (name: string): 'm' | 'f' | undefined => GENDERS.get(plain(name))
export const isGivenName = (name: string): boolean => GENDERS.has(plain(name)) || JAPANESE.has(plain(name))

/** Given names of Japan: written last in English, first in a text that keeps the Japanese order. */
const JAPANESE = new Set(
  'takeshi shigeru fumio shinzo taro yoshimasa minoru toshimitsu yoshihide hirokazu katsunobu ken kenji hiroshi takashi akira kazuo satoshi yuichi tomohiro koichi masahiro nobuo makoto kiyoshi yasutoshi gen hayato tetsuo shinjiro ichiro jiro daisuke kenta naoki hideki hiroyuki ryosei hakubun yoko sanae yuko seiko tomoko kiyomi naoko keiko akiko noriko eriko michiko hiroko yoshiko masako tetsuro kenichi shinichi atsushi takeo masato kazuya yasuhiro toshihiro mitsuru ryota yosuke kotaro shunichi seiji motohiro itsunori fumiko kimi tsuyoshi hirofumi masayoshi jun'.split(
    ' ',
  ),
)
export const isJapaneseGivenName = (name: string): boolean => JAPANESE.has(plain(name))

/** Chinese, Korean or Vietnamese order: the family name stands first. */
export function isFamilyFirst(tokens: readonly string[]): boolean {
  const [first = '', second = '', ...rest] = tokens.map(plain)
  if (rest.length > 1 || !second || !FAMILY_FIRST.has(first)) return false
  if (KOREAN_GIVEN.test(second)) return true
  // “Choe Son Hui”, “Kim Jong Un”: two short syllables after a Korean family name.
  if (
    rest.length === 1 &&
    KOREAN_FIRST.has(first) &&
    second.length <= 5 &&
    (rest[0]?.length ?? 9) <= 5 &&
    !isGivenName(second)
  )
    return true
  if (isGivenName(first) && !PINYIN.test(second)) return false
  if (PINYIN_FIRST.has(first)) return PINYIN.test(second) && (rest.length === 0 || PINYIN.test(rest[0] ?? ''))
  return VIETNAMESE.split(' ').includes(first) || rest.length === 1
}
