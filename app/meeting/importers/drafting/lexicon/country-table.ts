/**
 * Countries and bodies that hold talks, one a line: name; adjectives and peoples; seats of government (used for the
 * government itself); other names; Japanese and Chinese names. A dash stands for none.
 */
export const COUNTRY_TABLE = `
Afghanistan; Afghan; Kabul; -; アフガニスタン,阿富汗
Albania; Albanian; Tirana; -; アルバニア,阿尔巴尼亚
Algeria; Algerian; Algiers; -; アルジェリア,阿尔及利亚
Andorra; Andorran; -; -; アンドラ,安道尔
Angola; Angolan; Luanda; -; アンゴラ,安哥拉
Antigua and Barbuda; Antiguan; -; -; アンティグア・バーブーダ,安提瓜和巴布达
Argentina; Argentine,Argentinian,Argentinean; Buenos Aires; -; アルゼンチン,阿根廷
Armenia; Armenian; Yerevan; -; アルメニア,亚美尼亚
Australia; Australian; Canberra; -; オーストラリア,豪州,豪,澳大利亚,澳洲
Austria; Austrian; -; -; オーストリア,奥地利
Azerbaijan; Azerbaijani,Azeri; Baku; -; アゼルバイジャン,阿塞拜疆
Bahamas; Bahamian; Nassau; The Bahamas; バハマ,巴哈马
Bahrain; Bahraini; Manama; -; バーレーン,巴林
Bangladesh; Bangladeshi; Dhaka; -; バングラデシュ,孟加拉国
Barbados; Barbadian; Bridgetown; -; バルバドス,巴巴多斯
Belarus; Belarusian,Belarussian; Minsk; -; ベラルーシ,白俄罗斯
Belgium; Belgian; -; -; ベルギー,比利时
Belize; Belizean; Belmopan; -; ベリーズ,伯利兹
Benin; Beninese; Porto-Novo; -; ベナン,贝宁
Bhutan; Bhutanese; Thimphu; -; ブータン,不丹
Bolivia; Bolivian; La Paz; -; ボリビア,玻利维亚
Bosnia and Herzegovina; Bosnian; Sarajevo; Bosnia; ボスニア,波黑
Botswana; Botswanan; Gaborone; -; ボツワナ,博茨瓦纳
Brazil; Brazilian; Brasilia,Brasília; -; ブラジル,巴西
Brunei; Bruneian; Bandar Seri Begawan; Brunei Darussalam; ブルネイ,文莱
Bulgaria; Bulgarian; Sofia; -; ブルガリア,保加利亚
Burkina Faso; Burkinabe,Burkinabè,Burkinabé; Ouagadougou; -; ブルキナファソ,布基纳法索
Burundi; Burundian; Bujumbura,Gitega; -; ブルンジ,布隆迪
Cabo Verde; Cabo Verdean,Cape Verdean; Praia; Cape Verde; カーボベルデ,佛得角
Cambodia; Cambodian; Phnom Penh; -; カンボジア,柬埔寨
Cameroon; Cameroonian; Yaoundé,Yaounde; -; カメルーン,喀麦隆
Canada; Canadian; Ottawa; -; カナダ,加拿大
Central African Republic; Central African; Bangui; -; 中央アフリカ,中非共和国
Chad; Chadian; N'Djamena; -; チャド,乍得
Chile; Chilean; Santiago; -; チリ,智利
China; Chinese; Beijing; People's Republic of China,PRC; 中国,中,中方
Colombia; Colombian; Bogota,Bogotá; -; コロンビア,哥伦比亚
Comoros; Comorian; Moroni; -; コモロ,科摩罗
Costa Rica; Costa Rican; San José; -; コスタリカ,哥斯达黎加
Croatia; Croatian; Zagreb; -; クロアチア,克罗地亚
Cuba; Cuban; Havana; -; キューバ,古巴
Cyprus; Cypriot; Nicosia; -; キプロス,塞浦路斯
Czech Republic; Czech; Prague; Czechia; チェコ,捷克
Democratic Republic of the Congo; Congolese; Kinshasa; DR Congo,DRC,Congo; コンゴ,刚果
Denmark; Danish,Dane; Copenhagen; -; デンマーク,丹麦
Djibouti; Djiboutian; -; -; ジブチ,吉布提
Dominican Republic; Dominican; Santo Domingo; -; ドミニカ共和国,多米尼加
Ecuador; Ecuadorian,Ecuadorean; Quito; -; エクアドル,厄瓜多尔
Egypt; Egyptian; Cairo; -; エジプト,埃及
El Salvador; Salvadoran,Salvadorean; San Salvador; -; エルサルバドル,萨尔瓦多
Equatorial Guinea; Equatorial Guinean; Malabo; -; 赤道ギニア,赤道几内亚
Eritrea; Eritrean; Asmara; -; エリトリア,厄立特里亚
Estonia; Estonian; Tallinn; -; エストニア,爱沙尼亚
Eswatini; Swazi; Mbabane; -; エスワティニ,斯威士兰
Ethiopia; Ethiopian; Addis Ababa; -; エチオピア,埃塞俄比亚
Fiji; Fijian; Suva; -; フィジー,斐济
Finland; Finnish,Finn; Helsinki; -; フィンランド,芬兰
France; French; Paris; -; フランス,仏,法国
Gabon; Gabonese; Libreville; -; ガボン,加蓬
Gambia; Gambian; Banjul; The Gambia; ガンビア,冈比亚
Georgia; Georgian; Tbilisi; -; ジョージア,格鲁吉亚
Germany; German; Berlin; -; ドイツ,独,德国
Ghana; Ghanaian; Accra; -; ガーナ,加纳
Greece; Greek; Athens; -; ギリシャ,希腊
Greenland; Greenlandic,Greenlander; Nuuk; -; グリーンランド,格陵兰
Grenada; Grenadian; -; -; グレナダ,格林纳达
Guatemala; Guatemalan; Guatemala City; -; グアテマラ,危地马拉
Guinea-Bissau; Bissau-Guinean; Bissau; -; ギニアビサウ,几内亚比绍
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
Kiribati; I-Kiribati; Tarawa; -; キリバス,基里巴斯
Kosovo; Kosovar,Kosovan; Pristina; -; コソボ,科索沃
Kuwait; Kuwaiti; Kuwait City; -; クウェート,科威特
Kyrgyzstan; Kyrgyz; Bishkek; -; キルギス,吉尔吉斯斯坦
Laos; Lao,Laotian; Vientiane; -; ラオス,老挝
Latvia; Latvian; Riga; -; ラトビア,拉脱维亚
Lebanon; Lebanese; Beirut; -; レバノン,黎巴嫩
Lesotho; Basotho; Maseru; -; レソト,莱索托
Liberia; Liberian; Monrovia; -; リベリア,利比里亚
Libya; Libyan; Tripoli; -; リビア,利比亚
Liechtenstein; Liechtensteiner; Vaduz; -; リヒテンシュタイン,列支敦士登
Lithuania; Lithuanian; Vilnius; -; リトアニア,立陶宛
Luxembourg; Luxembourgish,Luxembourger; -; -; ルクセンブルク,卢森堡
Madagascar; Malagasy; Antananarivo; -; マダガスカル,马达加斯加
Malawi; Malawian; Lilongwe; -; マラウイ,马拉维
Malaysia; Malaysian; Kuala Lumpur,Putrajaya; -; マレーシア,马来西亚
Maldives; Maldivian; Malé; -; モルディブ,马尔代夫
Mali; Malian; Bamako; -; マリ,马里
Malta; Maltese; Valletta; -; マルタ,马耳他
Marshall Islands; Marshallese; Majuro; -; マーシャル諸島,马绍尔群岛
Mauritania; Mauritanian; Nouakchott; -; モーリタニア,毛里塔尼亚
Mauritius; Mauritian; Port Louis; -; モーリシャス,毛里求斯
Mexico; Mexican; Mexico City; -; メキシコ,墨西哥
Micronesia; Micronesian; Palikir; Federated States of Micronesia; ミクロネシア,密克罗尼西亚
Moldova; Moldovan; Chisinau,Chișinău; -; モルドバ,摩尔多瓦
Monaco; Monegasque; -; -; モナコ,摩纳哥
Mongolia; Mongolian; Ulaanbaatar,Ulan Bator; -; モンゴル,蒙古
Montenegro; Montenegrin; Podgorica; -; モンテネグロ,黑山
Morocco; Moroccan; Rabat; -; モロッコ,摩洛哥
Mozambique; Mozambican; Maputo; -; モザンビーク,莫桑比克
Myanmar; Burmese; Naypyidaw,Naypyitaw; Burma; ミャンマー,缅甸
Namibia; Namibian; Windhoek; -; ナミビア,纳米比亚
Nauru; Nauruan; -; -; ナウル,瑙鲁
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
Palau; Palauan; Ngerulmud,Koror; -; パラオ,帕劳
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
Saint Lucia; Saint Lucian; Castries; St Lucia,St. Lucia; セントルシア,圣卢西亚
Samoa; Samoan; Apia; -; サモア,萨摩亚
San Marino; Sammarinese; -; -; サンマリノ,圣马力诺
Saudi Arabia; Saudi,Saudi Arabian; Riyadh; Kingdom of Saudi Arabia; サウジアラビア,沙特
Senegal; Senegalese; Dakar; -; セネガル,塞内加尔
Serbia; Serbian,Serb; Belgrade; -; セルビア,塞尔维亚
Seychelles; Seychellois; -; -; セーシェル,塞舌尔
Sierra Leone; Sierra Leonean; Freetown; -; シエラレオネ,塞拉利昂
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
Suriname; Surinamese; Paramaribo; -; スリナム,苏里南
Sweden; Swedish,Swede; Stockholm; -; スウェーデン,瑞典
Switzerland; Swiss; Bern,Berne; -; スイス,瑞士
Syria; Syrian; Damascus; -; シリア,叙利亚
Taiwan; Taiwanese; Taipei; -; 台湾,台灣
Tajikistan; Tajik; Dushanbe; -; タジキスタン,塔吉克斯坦
Tanzania; Tanzanian; Dodoma; -; タンザニア,坦桑尼亚
Thailand; Thai; Bangkok; -; タイ,泰国
Timor-Leste; Timorese; Dili; East Timor; 東ティモール,东帝汶
Togo; Togolese; Lomé,Lome; -; トーゴ,多哥
Tonga; Tongan; -; -; トンガ,汤加
Trinidad and Tobago; Trinidadian; Port of Spain; -; トリニダード・トバゴ,特立尼达和多巴哥
Tunisia; Tunisian; Tunis; -; チュニジア,突尼斯
Turkey; Turkish,Turk; Ankara; Türkiye,Turkiye; トルコ,土耳其
Turkmenistan; Turkmen; Ashgabat; -; トルクメニスタン,土库曼斯坦
Tuvalu; Tuvaluan; Funafuti; -; ツバル,图瓦卢
Uganda; Ugandan; Kampala; -; ウガンダ,乌干达
Ukraine; Ukrainian; Kyiv,Kiev; -; ウクライナ,乌克兰
United Arab Emirates; Emirati; Abu Dhabi; UAE,Emirates; アラブ首長国連邦,阿联酋
United Kingdom; British,Briton; London,Whitehall,Downing Street; UK,U.K.,Britain,Great Britain; 英国,英
United States; American; Washington,White House; US,U.S.,U.S,USA,United States of America,America; 米国,米,美国,美
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
