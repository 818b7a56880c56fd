/**
 * Countries and bodies that hold talks, one a line: name; adjectives and peoples; seats of government (used for the
 * government itself); other names; Japanese and Chinese names. A dash stands for none.
 */
const TABLE = `
Afghanistan; Afghan; Kabul; -; アフガニスタン,阿富汗
Albania; Albanian; Tirana; -; アルバニア,阿尔巴尼亚
Algeria; Algerian; Algiers; -; アルジェリア,阿尔及利亚
Angola; Angolan; Luanda; -; アンゴラ,安哥拉
Argentina; Argentine,Argentinian,Argentinean; Buenos Aires; -; アルゼンチン,阿根廷
Armenia; Armenian; Yerevan; -; アルメニア,亚美尼亚
Australia; Australian; Canberra; -; オーストラリア,豪州,豪,澳大利亚,澳洲
Austria; Austrian; -; -; オーストリア,奥地利
Azerbaijan; Azerbaijani,Azeri; Baku; -; アゼルバイジャン,阿塞拜疆
Bahrain; Bahraini; Manama; -; バーレーン,巴林
Bangladesh; Bangladeshi; Dhaka; -; バングラデシュ,孟加拉国
Belarus; Belarusian,Belarussian; Minsk; -; ベラルーシ,白俄罗斯
Belgium; Belgian; -; -; ベルギー,比利时
Bhutan; Bhutanese; Thimphu; -; ブータン,不丹
Bolivia; Bolivian; La Paz; -; ボリビア,玻利维亚
Bosnia and Herzegovina; Bosnian; Sarajevo; Bosnia; ボスニア,波黑
Botswana; Botswanan; Gaborone; -; ボツワナ,博茨瓦纳
Brazil; Brazilian; Brasilia,Brasília; -; ブラジル,巴西
Brunei; Bruneian; Bandar Seri Begawan; Brunei Darussalam; ブルネイ,文莱
Bulgaria; Bulgarian; Sofia; -; ブルガリア,保加利亚
Cambodia; Cambodian; Phnom Penh; -; カンボジア,柬埔寨
Cameroon; Cameroonian; Yaoundé,Yaounde; -; カメルーン,喀麦隆
Canada; Canadian; Ottawa; -; カナダ,加拿大
Chad; Chadian; N'Djamena; -; チャド,乍得
Chile; Chilean; Santiago; -; チリ,智利
China; Chinese; Beijing; People's Republic of China,PRC; 中国,中,中方
Colombia; Colombian; Bogota,Bogotá; -; コロンビア,哥伦比亚
Costa Rica; Costa Rican; San José; -; コスタリカ,哥斯达黎加
Croatia; Croatian; Zagreb; -; クロアチア,克罗地亚
Cuba; Cuban; Havana; -; キューバ,古巴
Cyprus; Cypriot; Nicosia; -; キプロス,塞浦路斯
Czech Republic; Czech; Prague; Czechia; チェコ,捷克
Democratic Republic of the Congo; Congolese; Kinshasa; DR Congo,DRC,Congo; コンゴ,刚果
Denmark; Danish,Dane; Copenhagen; -; デンマーク,丹麦
Djibouti; Djiboutian; -; -; ジブチ,吉布提
Ecuador; Ecuadorian,Ecuadorean; Quito; -; エクアドル,厄瓜多尔
Egypt; Egyptian; Cairo; -; エジプト,埃及
Eritrea; Eritrean; Asmara; -; エリトリア,厄立特里亚
Estonia; Estonian; Tallinn; -; エストニア,爱沙尼亚
Ethiopia; Ethiopian; Addis Ababa; -; エチオピア,埃塞俄比亚
Fiji; Fijian; Suva; -; フィジー,斐济
Finland; Finnish,Finn; Helsinki; -; フィンランド,芬兰
France; French; Paris; -; フランス,仏,法国
Georgia; Georgian; Tbilisi; -; ジョージア,格鲁吉亚
Germany; German; Berlin; -; ドイツ,独,德国
Ghana; Ghanaian; Accra; -; ガーナ,加纳
Greece; Greek; Athens; -; ギリシャ,希腊
Greenland; Greenlandic,Greenlander; Nuuk; -; グリーンランド,格陵兰
Guatemala; Guatemalan; Guatemala City; -; グアテマラ,危地马拉
Guyana; Guyanese; Georgetown; -; ガイアナ,圭亚那
Haiti; Haitian; Port-au-Prince; -; ハイチ,海地
Honduras; Honduran; Tegucigalpa; -; ホンジュラス,洪都拉斯
Hungary; Hungarian; Budapest; -; ハンガリー,匈牙利
Iceland; Icelandic,Icelander; Reykjavik; -; アイスランド,冰岛
India; Indian; New Delhi,Delhi; -; インド,印,印度
Indonesia; Indonesian; Jakarta; -; インドネシア,印度尼西亚,印尼
Iran; Iranian; Tehran; Islamic Republic of Iran; イラン,伊朗
Iraq; Iraqi; Baghdad; -; イラク,伊拉克
Ireland; Irish; Dublin; -; アイルランド,爱尔兰
Israel; Israeli; Jerusalem; -; イスラエル,以色列
Italy; Italian; Rome; -; イタリア,伊,意大利
Ivory Coast; Ivorian; Abidjan; Côte d'Ivoire; コートジボワール,科特迪瓦
Jamaica; Jamaican; Kingston; -; ジャマイカ,牙买加
Japan; Japanese; Tokyo; -; 日本,日,日方
Jordan; Jordanian; Amman; -; ヨルダン,约旦
Kazakhstan; Kazakh,Kazakhstani; Astana; -; カザフスタン,哈萨克斯坦
Kenya; Kenyan; Nairobi; -; ケニア,肯尼亚
Kosovo; Kosovar,Kosovan; Pristina; -; コソボ,科索沃
Kuwait; Kuwaiti; Kuwait City; -; クウェート,科威特
Kyrgyzstan; Kyrgyz; Bishkek; -; キルギス,吉尔吉斯斯坦
Laos; Lao,Laotian; Vientiane; -; ラオス,老挝
Latvia; Latvian; Riga; -; ラトビア,拉脱维亚
Lebanon; Lebanese; Beirut; -; レバノン,黎巴嫩
Libya; Libyan; Tripoli; -; リビア,利比亚
Lithuania; Lithuanian; Vilnius; -; リトアニア,立陶宛
Luxembourg; Luxembourgish,Luxembourger; -; -; ルクセンブルク,卢森堡
Malaysia; Malaysian; Kuala Lumpur,Putrajaya; -; マレーシア,马来西亚
Maldives; Maldivian; Malé; -; モルディブ,马尔代夫
Mali; Malian; Bamako; -; マリ,马里
Malta; Maltese; Valletta; -; マルタ,马耳他
Mexico; Mexican; Mexico City; -; メキシコ,墨西哥
Moldova; Moldovan; Chisinau,Chișinău; -; モルドバ,摩尔多瓦
Mongolia; Mongolian; Ulaanbaatar,Ulan Bator; -; モンゴル,蒙古
Montenegro; Montenegrin; Podgorica; -; モンテネグロ,黑山
Morocco; Moroccan; Rabat; -; モロッコ,摩洛哥
Mozambique; Mozambican; Maputo; -; モザンビーク,莫桑比克
Myanmar; Burmese; Naypyidaw,Naypyitaw; Burma; ミャンマー,缅甸
Namibia; Namibian; Windhoek; -; ナミビア,纳米比亚
Nepal; Nepali,Nepalese; Kathmandu; -; ネパール,尼泊尔
Netherlands; Dutch; The Hague; Holland; オランダ,荷兰
New Zealand; New Zealander; Wellington; -; ニュージーランド,新西兰
Nicaragua; Nicaraguan; Managua; -; ニカラグア,尼加拉瓜
Niger; Nigerien; Niamey; -; ニジェール,尼日尔
Nigeria; Nigerian; Abuja; -; ナイジェリア,尼日利亚
North Korea; North Korean; Pyongyang; DPRK,Democratic People's Republic of Korea; 北朝鮮,朝鲜
North Macedonia; Macedonian,North Macedonian; Skopje; -; 北マケドニア,北马其顿
Norway; Norwegian; Oslo; -; ノルウェー,挪威
Oman; Omani; Muscat; -; オマーン,阿曼
Pakistan; Pakistani; Islamabad; -; パキスタン,巴基斯坦
Palestine; Palestinian; Ramallah; Palestinian Authority; パレスチナ,巴勒斯坦
Panama; Panamanian; Panama City; -; パナマ,巴拿马
Papua New Guinea; Papua New Guinean; Port Moresby; -; パプアニューギニア,巴布亚新几内亚
Paraguay; Paraguayan; Asunción; -; パラグアイ,巴拉圭
Peru; Peruvian; Lima; -; ペルー,秘鲁
Philippines; Philippine,Filipino,Filipina; Manila; -; フィリピン,比,菲律宾
Poland; Polish,Pole; Warsaw; -; ポーランド,波兰
Portugal; Portuguese; Lisbon; -; ポルトガル,葡萄牙
Qatar; Qatari; Doha; -; カタール,卡塔尔
Romania; Romanian; Bucharest; -; ルーマニア,罗马尼亚
Russia; Russian; Moscow,Kremlin; Russian Federation; ロシア,露,俄罗斯,俄
Rwanda; Rwandan; Kigali; -; ルワンダ,卢旺达
Saudi Arabia; Saudi,Saudi Arabian; Riyadh; Kingdom of Saudi Arabia; サウジアラビア,沙特
Senegal; Senegalese; Dakar; -; セネガル,塞内加尔
Serbia; Serbian,Serb; Belgrade; -; セルビア,塞尔维亚
Singapore; Singaporean; -; -; シンガポール,新加坡
Slovakia; Slovak; Bratislava; -; スロバキア,斯洛伐克
Slovenia; Slovenian,Slovene; Ljubljana; -; スロベニア,斯洛文尼亚
Solomon Islands; Solomon Islander; Honiara; -; ソロモン諸島,所罗门群岛
Somalia; Somali; Mogadishu; -; ソマリア,索马里
South Africa; South African; Pretoria; -; 南アフリカ,南非
South Korea; South Korean; Seoul; Republic of Korea,ROK,Korea; 韓国,韓,韩国
South Sudan; South Sudanese; Juba; -; 南スーダン,南苏丹
Spain; Spanish,Spaniard; Madrid; -; スペイン,西班牙
Sri Lanka; Sri Lankan; Colombo; -; スリランカ,斯里兰卡
Sudan; Sudanese; Khartoum; -; スーダン,苏丹
Sweden; Swedish,Swede; Stockholm; -; スウェーデン,瑞典
Switzerland; Swiss; Bern,Berne; -; スイス,瑞士
Syria; Syrian; Damascus; -; シリア,叙利亚
Taiwan; Taiwanese; Taipei; -; 台湾,台灣
Tajikistan; Tajik; Dushanbe; -; タジキスタン,塔吉克斯坦
Tanzania; Tanzanian; Dodoma; -; タンザニア,坦桑尼亚
Thailand; Thai; Bangkok; -; タイ,泰国
Timor-Leste; Timorese; Dili; East Timor; 東ティモール,东帝汶
Tonga; Tongan; -; -; トンガ,汤加
Tunisia; Tunisian; Tunis; -; チュニジア,突尼斯
Turkey; Turkish,Turk; Ankara; Türkiye,Turkiye; トルコ,土耳其
Turkmenistan; Turkmen; Ashgabat; -; トルクメニスタン,土库曼斯坦
Uganda; Ugandan; Kampala; -; ウガンダ,乌干达
Ukraine; Ukrainian; Kyiv,Kiev; -; ウクライナ,乌克兰
United Arab Emirates; Emirati; Abu Dhabi; UAE,Emirates; アラブ首長国連邦,阿联酋
United Kingdom; British,Briton; London,Whitehall,Downing Street; UK,U.K.,Britain,Great Britain; 英国,英
United States; American; Washington,White House; US,U.S.,USA,United States of America,America; 米国,米,美国,美
Uruguay; Uruguayan; Montevideo; -; ウルグアイ,乌拉圭
Uzbekistan; Uzbek; Tashkent; -; ウズベキスタン,乌兹别克斯坦
Vanuatu; Ni-Vanuatu; Port Vila; -; バヌアツ,瓦努阿图
Vatican; -; -; Holy See,Vatican City; バチカン,梵蒂冈
Venezuela; Venezuelan; Caracas; -; ベネズエラ,委内瑞拉
Vietnam; Vietnamese; Hanoi; Viet Nam; ベトナム,越,越南
Yemen; Yemeni; Sanaa,Sana'a; -; イエメン,也门
Zambia; Zambian; Lusaka; -; ザンビア,赞比亚
Zimbabwe; Zimbabwean; Harare; -; ジンバブエ,津巴布韦
European Union; European; Brussels; EU,E.U.; 欧州連合,欧盟
United Nations; -; -; UN,U.N.; 国連,联合国
NATO; -; -; Nato,North Atlantic Treaty Organization; 北大西洋条約機構,北约
ASEAN; -; -; Asean,Association of Southeast Asian Nations; 東南アジア諸国連合,东盟
African Union; -; -; AU; アフリカ連合,非洲联盟,非盟
Hamas; -; -; -; ハマス,哈马斯
`

export interface Country {
  readonly id: string
  readonly name: string
  readonly adjectives: readonly string[]
  readonly capitals: readonly string[]
  readonly aliases: readonly string[]
  readonly cjk: readonly string[]
}

const listed = (field: string | undefined): string[] =>
  field && field.trim() !== '-' ? field.split(',').map((s) => s.trim()) : []

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', adjectives, capitals, aliases, cjk] = line.split(';').map((s) => s.trim())
    return {
      id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name,
      adjectives: listed(adjectives),
      capitals: listed(capitals),
      aliases: listed(aliases),
      cjk: listed(cjk),
    }
  })

export type CountryWord = 'name' | 'adjective' | 'capital'
interface Entry {
  readonly country: Country
  readonly as: CountryWord
}

const WORDS = new Map<string, Entry>()
for (const country of COUNTRIES) {
  for (const word of [country.name, ...country.aliases]) WORDS.set(word, { country, as: 'name' })
  for (const word of country.adjectives) {
    WORDS.set(word, { country, as: 'adjective' })
    if (!/(?:ese|ish|ch|sh|ss)$/.test(word)) WORDS.set(`${word}s`, { country, as: 'adjective' })
  }
  for (const word of country.capitals) WORDS.set(word, { country, as: 'capital' })
}
/** Japanese and Chinese names by their first character, the longest first. */
const CJK_WORDS = new Map<string, { readonly word: string; readonly country: Country }[]>()
for (const country of COUNTRIES)
  for (const word of country.cjk) {
    const list = CJK_WORDS.get(word.charAt(0)) ?? []
    list.push({ word, country })
    CJK_WORDS.set(
      word.charAt(0),
      list.sort((a, b) => b.word.length - a.word.length),
    )
  }
/** Most words in one country name of the table. */
export const LONGEST_COUNTRY = 6

/** Looks a word or phrase up as written: “Japan”, “Japanese”, “Tokyo”, “the U.S.” without its article. */
export const findCountry = (phrase: string): Entry | undefined => WORDS.get(phrase)

/** The country whose Japanese or Chinese name stands at the head of `text`; names of one character only if asked. */
export function findCjkCountry(
  text: string,
  short = false,
): { country: Country; length: number } | undefined {
  const found = CJK_WORDS.get(text.charAt(0))?.find(
    ({ word }) => (short || word.length > 1) && text.startsWith(word),
  )
  return found && { country: found.country, length: found.word.length }
}

export const countryById = (id: string): Country | undefined => COUNTRIES.find((c) => c.id === id)

/** Cities where meetings are held that are no capital, and venues’ towns, with their country. */
const CITY_TABLE =
  'New York:United States,Geneva:Switzerland,Vienna:Austria,Munich:Germany,Davos:Switzerland,Singapore:Singapore,Luxembourg:Luxembourg,Strasbourg:France,Istanbul:Turkey,Antalya:Turkey,Dubai:United Arab Emirates,Sharm el-Sheikh:Egypt,Jeddah:Saudi Arabia,Shanghai:China,Hangzhou:China,Tianjin:China,Kunming:China,Guangzhou:China,Qingdao:China,Xiamen:China,Chengdu:China,Hong Kong:China,Nanjing:China,Lijiang:China,Sanya:China,Osaka:Japan,Hiroshima:Japan,Kyoto:Japan,Nagoya:Japan,Fukuoka:Japan,Sapporo:Japan,Nagasaki:Japan,Karuizawa:Japan,Busan:South Korea,Jeju:South Korea,Gyeongju:South Korea,Mumbai:India,Bengaluru:India,Goa:India,Jaipur:India,Sydney:Australia,Melbourne:Australia,Brisbane:Australia,Adelaide:Australia,Perth:Australia,Auckland:New Zealand,Montreal:Canada,Toronto:Canada,Vancouver:Canada,Quebec:Canada,Banff:Canada,San Francisco:United States,Los Angeles:United States,Anchorage:United States,Camp David:United States,Honolulu:United States,Chicago:United States,Boston:United States,Houston:United States,St Petersburg:Russia,St. Petersburg:Russia,Sochi:Russia,Vladivostok:Russia,Kazan:Russia,Bali:Indonesia,Bandung:Indonesia,Da Nang:Vietnam,Ho Chi Minh City:Vietnam,Cebu:Philippines,Penang:Malaysia,Langkawi:Malaysia,Luang Prabang:Laos,Chiang Mai:Thailand,Phuket:Thailand,Lahore:Pakistan,Karachi:Pakistan,Samarkand:Uzbekistan,Almaty:Kazakhstan,Rio de Janeiro:Brazil,São Paulo:Brazil,Sao Paulo:Brazil,Cartagena:Colombia,Cape Town:South Africa,Johannesburg:South Africa,Durban:South Africa,Lagos:Nigeria,Marrakech:Morocco,Casablanca:Morocco,Lviv:Ukraine,Odesa:Ukraine,Krakow:Poland,Gdansk:Poland,Milan:Italy,Venice:Italy,Naples:Italy,Turin:Italy,Barcelona:Spain,Granada:Spain,Porto:Portugal,Hamburg:Germany,Frankfurt:Germany,Bonn:Germany,Weimar:Germany,Potsdam:Germany,Lyon:France,Nice:France,Marseille:France,Edinburgh:United Kingdom,Glasgow:United Kingdom,Belfast:United Kingdom,Cardiff:United Kingdom,Manchester:United Kingdom,Birmingham:United Kingdom,Leeds:United Kingdom,Oxford:United Kingdom,Cambridge:United Kingdom,Chequers:United Kingdom,Rotterdam:Netherlands,Antwerp:Belgium,Bruges:Belgium,Gothenburg:Sweden,Malmö:Sweden,Bergen:Norway,Tromsø:Norway,Tampere:Finland,Zurich:Switzerland,Lausanne:Switzerland,Lugano:Switzerland,Basel:Switzerland,Salzburg:Austria,Ohrid:North Macedonia,Thessaloniki:Greece,Chania:Greece,Haifa:Israel,Tel Aviv:Israel,Gaza City:Palestine,Aqaba:Jordan,Muscat:Oman,Basra:Iraq,Erbil:Iraq,Isfahan:Iran,Vientiane:Laos,Bandar Seri Begawan:Brunei,Brussels:Belgium,Bishkek:Kyrgyzstan,Jerusalem:Israel,Vatican City:Vatican,Kingston:Jamaica'
const CITIES = new Map<string, string>(
  CITY_TABLE.split(',').map((entry) => {
    const [city = '', country = ''] = entry.split(':')
    return [city, country]
  }),
)
for (const country of COUNTRIES)
  for (const city of country.capitals)
    if (!CITIES.has(city) && !/^(?:Kremlin|White House|Whitehall|Downing Street)$/.test(city))
      CITIES.set(city, country.name)

/** The country a city lies in. */
export const countryOfCity = (city: string): string | undefined => CITIES.get(city)
/** Most words in one city name of the table. */
export const LONGEST_CITY = 4

/** Cities by their Japanese and Chinese names, with the English name and country. */
export const CJK_CITIES: readonly (readonly [string, string, string])[] = [
  ['北京', 'Beijing', 'China'],
  ['東京', 'Tokyo', 'Japan'],
  ['东京', 'Tokyo', 'Japan'],
  ['上海', 'Shanghai', 'China'],
  ['ソウル', 'Seoul', 'South Korea'],
  ['首尔', 'Seoul', 'South Korea'],
  ['釜山', 'Busan', 'South Korea'],
  ['ワシントン', 'Washington', 'United States'],
  ['华盛顿', 'Washington', 'United States'],
  ['華盛頓', 'Washington', 'United States'],
  ['ニューヨーク', 'New York', 'United States'],
  ['纽约', 'New York', 'United States'],
  ['モスクワ', 'Moscow', 'Russia'],
  ['莫斯科', 'Moscow', 'Russia'],
  ['ロンドン', 'London', 'United Kingdom'],
  ['伦敦', 'London', 'United Kingdom'],
  ['パリ', 'Paris', 'France'],
  ['巴黎', 'Paris', 'France'],
  ['ベルリン', 'Berlin', 'Germany'],
  ['柏林', 'Berlin', 'Germany'],
  ['ブリュッセル', 'Brussels', 'Belgium'],
  ['布鲁塞尔', 'Brussels', 'Belgium'],
  ['ジュネーブ', 'Geneva', 'Switzerland'],
  ['日内瓦', 'Geneva', 'Switzerland'],
  ['ハノイ', 'Hanoi', 'Vietnam'],
  ['河内', 'Hanoi', 'Vietnam'],
  ['ジャカルタ', 'Jakarta', 'Indonesia'],
  ['雅加达', 'Jakarta', 'Indonesia'],
  ['マニラ', 'Manila', 'Philippines'],
  ['马尼拉', 'Manila', 'Philippines'],
  ['バンコク', 'Bangkok', 'Thailand'],
  ['曼谷', 'Bangkok', 'Thailand'],
  ['ニューデリー', 'New Delhi', 'India'],
  ['新德里', 'New Delhi', 'India'],
  ['キャンベラ', 'Canberra', 'Australia'],
  ['堪培拉', 'Canberra', 'Australia'],
  ['シドニー', 'Sydney', 'Australia'],
  ['悉尼', 'Sydney', 'Australia'],
  ['オタワ', 'Ottawa', 'Canada'],
  ['渥太华', 'Ottawa', 'Canada'],
  ['ローマ', 'Rome', 'Italy'],
  ['罗马', 'Rome', 'Italy'],
  ['台北', 'Taipei', 'Taiwan'],
  ['クアラルンプール', 'Kuala Lumpur', 'Malaysia'],
  ['吉隆坡', 'Kuala Lumpur', 'Malaysia'],
  ['ウランバートル', 'Ulaanbaatar', 'Mongolia'],
  ['乌兰巴托', 'Ulaanbaatar', 'Mongolia'],
  ['プノンペン', 'Phnom Penh', 'Cambodia'],
  ['金边', 'Phnom Penh', 'Cambodia'],
  ['ビエンチャン', 'Vientiane', 'Laos'],
  ['万象', 'Vientiane', 'Laos'],
  ['大阪', 'Osaka', 'Japan'],
  ['広島', 'Hiroshima', 'Japan'],
  ['京都', 'Kyoto', 'Japan'],
  ['天津', 'Tianjin', 'China'],
  ['杭州', 'Hangzhou', 'China'],
  ['広州', 'Guangzhou', 'China'],
  ['广州', 'Guangzhou', 'China'],
  ['青岛', 'Qingdao', 'China'],
  ['キーウ', 'Kyiv', 'Ukraine'],
  ['基辅', 'Kyiv', 'Ukraine'],
  ['アスタナ', 'Astana', 'Kazakhstan'],
  ['阿斯塔纳', 'Astana', 'Kazakhstan'],
  ['ドーハ', 'Doha', 'Qatar'],
  ['多哈', 'Doha', 'Qatar'],
  ['リヤド', 'Riyadh', 'Saudi Arabia'],
  ['利雅得', 'Riyadh', 'Saudi Arabia'],
]
