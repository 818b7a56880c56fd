import { describe, expect, it } from 'vitest'
import { readText } from '../../../app/note/text.ts'
import { runChecks } from '../../../app/review/checks/index.ts'

/**
 * What an analyst may write without a word from the checks, and what they must not miss beside it. One case for each
 * cause that readouts and articles from the field brought up.
 */
const CASES: readonly {
  readonly of: string
  readonly source: string
  readonly right: string
  readonly wrong: string
  readonly rule: string
}[] = [
  {
    of: 'a time of day, said with twelve hours or twenty-four',
    source: 'The governors spoke by video link on 4 June, starting at around 5:30 p.m., for 40 minutes.',
    right: 'The governors spoke by video link on 4 June from about 17:30.',
    wrong: 'The governors spoke by video link on 4 June from about 18:30.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a time of day in another zone',
    source: 'The embargo on the harbour report lifts at 09:00 GMT on 4 June.',
    right: 'The embargo on the harbour report lifts at 18:00 JST on 4 June.',
    wrong: 'The embargo on the harbour report lifts at 17:00 JST on 4 June.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a time of day in Japanese',
    source: '両知事は6月4日午後5時30分から約40分間、港湾計画について協議した。',
    right: '両知事は6月4日17時半から港湾計画について協議した。',
    wrong: '両知事は6月4日18時半から港湾計画について協議した。',
    rule: 'figure-contradicted',
  },
  {
    of: 'a fraction written as one character',
    source: 'The harbour bank raised its lending rate by ¼% in the spring.',
    right: 'The harbour bank raised its lending rate by 0.25 per cent.',
    wrong: 'The harbour bank raised its lending rate by 0.75 per cent.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a part of a whole in words',
    source: 'Timber makes up 33 per cent of exports from the northern ports.',
    right: 'Timber makes up a third of exports from the northern ports.',
    wrong: 'Timber makes up two fifths of exports from the northern ports.',
    rule: 'figure-',
  },
  {
    of: 'how many times over',
    source: 'Ferry traffic between the two islands has tripled since the bridge closed.',
    right: 'Ferry traffic between the islands has tripled since the bridge closed.',
    wrong: 'Ferry traffic between the islands has doubled since the bridge closed.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a name that ends in a number',
    source: 'The pilots of the coast guard train on the KL-40 patrol aircraft in Ostmar.',
    right: 'The coast guard’s pilots train on the KL-40 patrol aircraft.',
    wrong: 'The coast guard’s pilots train on the KL-70 patrol aircraft.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a currency named with its country',
    source: 'The northern ports will invest 380 million U.S. dollars in new cranes.',
    right: 'The northern ports will invest 380 million dollars in cranes.',
    wrong: 'The northern ports will invest 830 million dollars in cranes.',
    rule: 'figure-contradicted',
  },
  {
    of: 'a bare number that goes on from one with a unit',
    source: 'Mr Sandvik proposed raising harbour trade to $100 million by 2031 and $150 million by 2040.',
    right:
      'Mr Sandvik proposed to raise harbour trade to 100 million dollars by 2031 and to 150 million by 2040.',
    wrong:
      'Mr Sandvik proposed to raise harbour trade to 100 million dollars by 2031 and to 510 million by 2040.',
    rule: 'figure-',
  },
  {
    of: 'days that were reckoned between two days of the week',
    source:
      'The harbour talks began on Thursday in Ostmar. The dockers walked out of the harbour talks on Saturday.',
    right: 'The dockers walked out of the harbour talks two days after they had begun.',
    wrong: 'The dockers walked out of the harbour talks four days after they had begun.',
    rule: 'figure-',
  },
  {
    of: 'years for an anniversary',
    source: 'Her visit marks the 30th anniversary of the twinning of the two harbours.',
    right: 'Her visit marks thirty years of twinning between the harbours.',
    wrong: 'Her visit marks forty years of twinning between the harbours.',
    rule: 'figure-',
  },
  {
    of: 'a place whose people the source names',
    source: 'The Ostmarian dockers have been on strike since March, said their union.',
    right: 'The dockers of Ostmar have been on strike since March.',
    wrong: 'The dockers of Westmar have been on strike since March.',
    rule: 'name-',
  },
  {
    of: 'the spelling of an office',
    source:
      'National Security Advisor Ruth Halloran said that the harbour talks would not resume before 2031.',
    right:
      'Ruth Halloran, the national security adviser, said that the harbour talks would not resume before 2031.',
    wrong: 'Finance Minister Ruth Halloran said that the harbour talks would not resume before 2031.',
    rule: 'title-differs',
  },
  {
    of: 'an office with a word between',
    source: 'Chief government negotiator Pavel Mirov blamed the dockers for the end of the harbour talks.',
    right: 'The chief negotiator, Pavel Mirov, blamed the dockers for the end of the harbour talks.',
    wrong: 'The finance minister, Pavel Mirov, blamed the dockers for the end of the harbour talks.',
    rule: 'title-differs',
  },
  {
    of: 'two spellings of one person in the source',
    source:
      'Transport Minister Andrei Melnik met the dockers. The dockers and Transport Minister Andrey Melnik will meet again.',
    right: 'Transport Minister Melnik met the dockers.',
    wrong: 'Science Minister Melnik met the dockers.',
    rule: 'title-differs',
  },
  {
    of: 'a word in marks that the passage has in marks too',
    source: 'The harbour union called the recovery of the northern ports “uneven” and asked for more cranes.',
    right: 'The recovery of the northern ports is “uneven” for the harbour union.',
    wrong: 'The recovery of the northern ports is “brisk” for the harbour union.',
    rule: 'quotation-not-found',
  },
  {
    of: 'a denial with an aside in it',
    source:
      'The mediator says the harbour talks will resume. He did not, however, provide a fixed date for this.',
    right: 'The mediator says that the harbour talks will resume. He did not give a date.',
    wrong: 'The mediator says that the harbour talks will resume. He did give a date.',
    rule: 'negation-differs',
  },
  {
    of: 'a decline that denies nothing',
    source: 'The recent decline in freight prices will not lower harbour fees but gives growth some help.',
    right: 'Cheaper freight gives growth some help. Harbour fees will not be lower.',
    wrong: 'Cheaper freight gives growth some help. Harbour fees will be lower.',
    rule: 'negation-differs',
  },
  {
    of: 'not willing, and unwilling',
    source: 'The northern ports were unwilling to relax their harbour fees enough to help the fishing fleet.',
    right: 'The northern ports were not willing to relax their harbour fees enough for the fishing fleet.',
    wrong: 'The northern ports were willing to relax their harbour fees enough for the fishing fleet.',
    rule: 'negation-differs',
  },
  {
    of: 'a verb that stands in another clause',
    source:
      'While some northern ports are intending to deliver a hundred cranes to Ostmar, twenty others have agreed to form a pilots’ pool.',
    right: 'Some northern ports intend to deliver a hundred cranes to Ostmar.',
    wrong: 'Some northern ports pledged to deliver a hundred cranes to Ostmar.',
    rule: 'attribution-strengthened',
  },
  {
    of: 'willingness, which is no promise',
    source:
      'In response, Mayor Tanner expressed her willingness to strengthen harbour relations with Ostmar.',
    right: 'Mayor Tanner was willing to strengthen harbour relations with Ostmar.',
    wrong: 'Mayor Tanner promised to strengthen harbour relations with Ostmar.',
    rule: 'attribution-strengthened',
  },
  {
    of: 'a speaker named by name and office',
    source:
      '“These harbour talks are over,” Ahmed Hamid Adan said for the dockers. “Nobody told us they had ended,” port authority spokesman Adan Teal said.',
    right: 'Mr Teal, spokesman of the port authority, said: “Nobody told us they had ended.”',
    wrong: 'Mr Adan, spokesman of the port authority, said: “Nobody told us they had ended.”',
    rule: 'quotation-misattributed',
  },
  {
    of: '“he”, who is the one person named just before',
    source:
      'Harbour master Pavel Mirov blamed the dockers.\n"They obstructed every single agreement," he said.\nMayor Ruth Tanner disagreed.',
    right: 'Mr Mirov blamed the dockers: “They obstructed every single agreement.”',
    wrong: 'Ms Tanner blamed the dockers: “They obstructed every single agreement.”',
    rule: 'quotation-misattributed',
  },
  {
    of: 'two days, which are forty-eight hours',
    source: 'The northern ports will start crane deliveries within 48 hours of getting the harbour fee.',
    right: 'The northern ports will start crane deliveries within two days of the harbour fee.',
    wrong: 'The northern ports will start crane deliveries within three days of the harbour fee.',
    rule: 'figure-',
  },
  {
    of: 'the days of a visit, counted',
    source: 'Mayor Tanner paid a visit to the northern ports from 9 to 12 April 2031.',
    right: 'Mayor Tanner’s visit to the northern ports lasted four days.',
    wrong: 'Mayor Tanner’s visit to the northern ports lasted six days.',
    rule: 'figure-',
  },
  {
    of: 'a large number without its currency',
    source: 'Ostmar puts the harbour debt at $5.3 million; the northern ports acknowledge $3.1 million.',
    right:
      'Ostmar puts the harbour debt at 5.3 million dollars; the northern ports recognise only 3.1 million.',
    wrong:
      'Ostmar puts the harbour debt at 5.3 million dollars; the northern ports recognise only 1.3 million.',
    rule: 'figure-',
  },
  {
    of: 'leaders the writer has counted',
    source: 'The Danish, Polish, Finnish and Swedish leaders hailed the harbour pact as an important step.',
    right: 'The leaders of four countries hailed the harbour pact as an important step.',
    wrong: 'The leaders of four countries will sell their fishing fleets.',
    rule: 'claim-unsupported',
  },
  {
    of: 'a denial that stands in another passage than the one most like it',
    source:
      'Ostmar signed off on some fee waivers last week for firms in the harbour. Ostmar said the waivers were not a sign that a full agreement was in reach.',
    right: 'Ostmar does not take this for a sign that an agreement is near.',
    wrong: 'Ostmar does take the waivers for a sign that a full agreement is in reach.',
    rule: 'negation-differs',
  },
  {
    of: 'a view without a verb of speech',
    source:
      'Envoy Pavel Mirov said the talks were “at their final stage”. Mayor Ruth Tanner did not comment.',
    right: 'Mr Mirov sees the talks “at their final stage”.',
    wrong: 'Ms Tanner sees the talks “at their final stage”.',
    rule: 'quotation-misattributed',
  },
  {
    of: 'an office with its country behind it',
    source: 'The harbour panel, led by former South African President Thandi Mokoena, set no new date.',
    right: 'The harbour panel of Thandi Mokoena, the former president of South Africa, set no new date.',
    wrong:
      'The harbour panel of Thandi Mokoena, the former finance minister of South Africa, set no new date.',
    rule: 'title-differs',
  },
  {
    of: 'more than so many',
    source: 'The harbour shuttle had been suspended for more than ten years before the northern ports met.',
    right: 'The harbour shuttle between the northern ports had been suspended for over ten years.',
    wrong: 'The harbour shuttle between the northern ports had been suspended for over eight years.',
    rule: 'figure-contradicted',
  },
  {
    of: 'two words of the source in marks',
    source: 'The port authority accused the dockers in a statement of exercising political blackmailing.',
    right: 'The port authority’s statement accused the dockers of “political blackmailing”.',
    wrong: 'The port authority’s statement accused the dockers of “clumsy blackmailing”.',
    rule: 'quotation-',
  },
]

const found = (source: string, sentence: string) =>
  runChecks({ note: readText(`## Points\n\n${sentence}\n`), sources: new Map([['s', source]]) })

describe('the source in other words', () => {
  it.each(CASES)('[OW1] lets $of pass', ({ source, right }) => {
    expect(found(source, right).map((f) => `${f.rule}: ${f.place.quote}`)).toEqual([])
  })

  it.each(CASES)('[OW2] sees what is wrong in $of', ({ source, wrong, rule }) => {
    expect(found(source, wrong).map((f) => f.rule)).toContainEqual(expect.stringMatching(rule))
  })
})
