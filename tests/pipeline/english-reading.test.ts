import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { makeReader } from '../../src/pipeline/reader/extract.ts'
import { problemLine } from '../../src/pipeline/problem.ts'

const { codebook, problems } = loadCodebook('data')
if (!codebook) throw new Error(problems.map(problemLine).join('\n'))
const reader = makeReader(codebook)

/** What a text published on a day tells: kind, who acts, day. */
function read(published: string, text: string): string[] {
  return reader({
    file: 'text', id: 'text', publisher: 'Test', headline: '-', published: `${published}T12:00:00Z`, publishedBasis: 'stated', lang: 'en', text, bodyStart: 0, bodyEnd: text.length,
  }).proposals.map(({ kind, actors, date }) => `${kind} ${actors.find(({ role }) => role === 'by')?.id} ${date.start}`)
}

describe('a sentence that names no measure speaks of the one told before it', () => {
  it.each([
    ['it was made final', '2018-06-20', 'The Trump administration announced a 25% tariff on Chinese chips on June 15. The trade representative made it final a day later.', ['tariff-announced us-government 2018-06-15', 'tariff-announced us-ustr 2018-06-16']],
    ['they took effect', '2023-09-05', "China's commerce ministry announced licensing rules for gallium on July 3. They took effect on August 1.", ['restriction-imposed cn-mofcom 2023-07-03', 'restriction-imposed cn-government 2023-08-01']],
    ['he relented', '2025-07-16', 'In April Washington banned sales of the H20 to China. On Monday it relented.', ['restriction-imposed us-government 2025-04', 'restriction-withdrawn us-government 2025-07-14']],
    ['it was rescinded, though the sentence before told no deed', '2025-05-14', 'The AI diffusion rule was to take effect on Thursday. On Tuesday the Commerce Department rescinded it.', ['restriction-withdrawn us-commerce 2025-05-13']],
    ['a higher court holds that decision', '2025-05-30', 'The Court of International Trade ruled on Wednesday that the tariffs were unlawful. The Federal Circuit stayed that decision a day later.', ['court-ruling us-court 2025-05-28', 'court-ruling us-court 2025-05-29']],
    ['a measure put off from a day on is dated by that day', '2025-11-12', 'The Commerce Department published its affiliates rule on September 29. Washington shelved it from November 10.', ['restriction-imposed us-commerce 2025-09-29', 'restriction-withdrawn us-government 2025-11-10']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
  it.each([
    ['it is the firm', '2025-07-16', 'In April Washington banned sales of the H20 to China. On Monday it fell.'],
    ['a denial', '2025-07-16', 'In April Washington banned sales of the H20 to China. It has not lifted it.'],
    ['a hope', '2025-07-16', 'In April Washington banned sales of the H20 to China. Nvidia hopes it will be dropped.'],
    ['too long ago', '2025-07-16', 'In April Washington imposed an export ban on the H20. The firm is big. It has many plants. Its staff are well paid. The sun shines. Nobody minds. On Monday it was dropped.'],
  ])('but not %s', (_, published, text) => expect(read(published, text)).toEqual(['restriction-imposed us-government 2025-04']))
})

describe('a whole article of another field tells nothing', () => {
  // So long that it must show its field.
  const rest = ' Nobody was surprised. The day was warm. Lunch was late. Two people left. The room was full. It ended at noon.'
  it.each([
    ['sanctions on oil', 'The United States imposed sanctions on Russia\'s largest oil producer on Wednesday. The Treasury added it to its blacklist.', []],
    ['a ruling on an app store', 'A federal court in California ruled on Wednesday that Apple must lift its restrictions on sellers in the United States and China.', []],
    ['a tariff for electricity', 'Vietnam raised its electricity tariff on Wednesday. Vietnam is a rival of China.', []],
    ['but sanctions on a firm of the other side do', 'The United States put SMIC on its Entity List on Wednesday.', ['sanction-imposed us-government 2025-05-14']],
    ['and so does a tariff of either side on the other', 'The United States raised its tariff on Chinese goods on Wednesday.', ['tariff-raised us-government 2025-05-14']],
    ['but not one on the goods of others, told alone', 'The United States raised its tariff on steel from Brazil on Wednesday. China makes steel as well.', []],
    ['nor a watchdog that looks at a chip maker', 'The Justice Department opened an investigation into Nvidia on Wednesday over the licensing of its chips. China is a big market for it.', []],
    ['nor a chip plant at home', 'The Indian government approved a chip plant on Wednesday and granted permission to sell its chips. America and China build plants of their own.', []],
    ['nor one deed of the contest among those of another field', 'Hanoi raised its tariff on power on Wednesday. Beijing retaliated against the United States with a 10% tariff in March.', []],
  ])('%s', (_, text, events) => expect(read('2025-05-15', text + rest)).toEqual(events))
})

describe('an article about history', () => {
  const opening = 'Italy doubled its tariff on American cars.\n\n'
  it.each([
    ['tells its undated deeds of then', `${opening}The bill came up in January 1929. It became law in 1930. By 1934 half of world trade was gone.`, []],
    ['tells what has a day of its own of that day', `${opening}The bill came up in January 1929. It became law in 1930. By 1934 half of world trade was gone.\n\nOn May 14, 2024, the United States raised its tariff on Chinese chips to 50%.`, ['tariff-raised us-government 2024-05-14']],
    ['is none for one look back', `${opening}The last such tariff is from 1930.`, ['tariff-raised it-government 2024-05-18']],
  ])('%s', (_, text, events) => expect(read('2024-05-18', text)).toEqual(events))
})

describe('who acts, where he is only described', () => {
  it.each([
    ['an office in small letters', '2024-12-03', 'On Monday the US commerce department tightened its curbs on chip tools.', 'restriction-imposed us-commerce 2024-12-02'],
    ['named beside', '2023-10-18', 'The regulator, part of the Commerce Department, widened the chip curbs on Tuesday.', 'restriction-imposed us-commerce 2023-10-17'],
    ['its regulators: of whom the sentence before spoke', '2025-11-08', 'China is pressing on with its own chips. Its regulators told data centres on Wednesday to use only home-grown AI chips.', 'domestic-rule cn-government 2025-11-05'],
    ["the government: the firm's own", '2025-04-16', 'Nvidia, which makes the chips, said the government had told it on Monday that the H20 would need a licence.', 'restriction-imposed us-government 2025-04-14'],
    ['the owner of a list', '2023-12-01', "China's biggest chipmaker was put on the US trade blacklist in December 2020.", 'sanction-imposed us-government 2020-12'],
  ])('%s', (_, published, text, event) => expect(read(published, text)).toEqual([event]))
})

describe('a deed told by a noun', () => {
  it.each([
    ['a revocation, by whom', '2024-06-01', "Intel's shares have suffered since the revocation of its Huawei licence by the Commerce Department on May 7.", ['licence-denied us-commerce 2024-05-07']],
    ['a ban imposed', '2024-03-01', 'The fall in sales followed a ban on chip exports to China imposed by Washington in October 2022.', ['restriction-imposed us-government 2022-10']],
    ['a rule, published, is', '2025-11-20', 'The affiliates rule, published by the Commerce Department on September 29, is on ice.', ['restriction-imposed us-commerce 2025-09-29']],
    ['a decision as subject', '2025-12-10', "Trump's decision on Monday to let Nvidia sell the H200 to China drew fire in Congress.", ['export-approved us-white-house 2025-12-08']],
    ['a move after another clause', '2020-06-01', "Huawei faces ruin after the Commerce Department's move on May 15 to bar foreign foundries from supplying it.", ['restriction-imposed us-commerce 2020-05-15']],
    ['a measure with its date', '2024-03-01', 'The October 2022 export controls have cost Lam Research billions.', ['restriction-imposed us-government 2022-10']],
    ['in force since', '2024-10-01', "China's limits on antimony, in force since September 15, have doubled the price.", ['restriction-imposed cn-government 2024-09-15']],
    ['but not a decision that would be one', '2025-12-10', 'A decision to let Nvidia sell the H200 to China would draw fire in Congress.', []],
    ['nor what is taken away with what let it', '2024-05-09', 'The Commerce Department on Tuesday revoked the export licences that let Intel and Qualcomm supply Huawei.', ['licence-denied us-commerce 2024-05-07']],
    ["nor a firm that could not ship for another reason", '2025-05-29', 'Nvidia had been unable to ship another $2.5 billion of H20s before the quarter closed.', []],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('asides and relative clauses between commas are stepped over', () => {
  it.each([
    ['before an infinitive', '2025-11-20', "On 4 October the commerce ministry forbade Nexperia's Chinese arm, which packages some 70 per cent of its chips, to export its products.", ['restriction-imposed cn-mofcom 2025-10-04']],
    ['inside a verb', '2025-11-20', "China's commerce ministry had by then, on 4 October, forbidden the sale of gallium to America.", ['restriction-imposed cn-mofcom 2025-10-04']],
    ['a time before a verb is nobody who acts', '2023-07-06', 'A ministerial order that the Dutch government published last Friday obliges suppliers of chips to apply for a permit.', ['restriction-imposed nl-government 2023-06-30']],
    ['a day after', '2024-12-05', 'China on Tuesday banned exports of gallium to the United States, a day after Washington tightened its curbs on chip equipment.', ['restriction-imposed cn-government 2024-12-03', 'restriction-imposed us-government 2024-12-02']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('losses in any words', () => {
  it.each([
    ['Nvidia said on Tuesday it would take a $5.5 billion hit because of new US curbs on its H20 chip.', '2025-04-15'],
    ['AMD said on Tuesday the new export licence rule could cost it as much as $800 million.', '2025-04-15'],
    ['Lam Research said on Tuesday it stood to lose as much as $2.5 billion in revenue next year because of the export curbs.', '2025-04-15'],
    ['The export limits will wipe $8 billion off sales this quarter, Nvidia said on Tuesday.', '2025-04-15'],
    ['Applied Materials cut its fourth-quarter forecast on Tuesday, saying the new export rules would trim sales by about $400 million.', '2025-04-15'],
  ])('%s', (sentence, day) => {
    const events = read('2025-04-16', sentence)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatch(new RegExp(`^loss .* ${day}$`))
  })
  it.each([
    'Analysts reckon the export curbs could cost Nvidia $16 billion.',
    'Nvidia is expected to lose $5 billion because of the export curbs.',
  ])('but not what others reckon: %s', (sentence) => expect(read('2025-04-16', sentence)).toEqual([]))
})

describe('what courts, prosecutors and others in mind do', () => {
  it.each([
    ['a court that sides with somebody, a higher one that agrees', '2026-02-22', 'The Supreme Court struck down the duties on Friday. The trade court sided with importers last May, and an appeals court upheld that decision on Aug. 29.', ['court-ruling us-court 2026-02-20', 'court-ruling us-court 2025-05', 'court-ruling us-court 2025-08-29']],
    ['by Friday he had', '2026-02-22', 'By Friday the president had signed a proclamation imposing a 10 percent charge on imports under the Trade Act of 1974.', ['tariff-announced us-white-house 2026-02-20']],
    ['their requirement', '2023-07-25', 'The Dutch have followed: their licence requirement for advanced lithography machines was published on 30 June.', ['restriction-imposed nl-government 2023-06-30']],
    ['only with a permit', '2023-07-25', 'The commerce ministry said on 3 July that gallium may leave the country only with a permit.', ['restriction-imposed cn-mofcom 2023-07-03']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
  it.each([
    ['what is asked that it be', '2025-02-28', 'Two members of Congress wrote to the White House in January to ask that Singapore be subjected to licensing of chips.'],
    ['what stands in an unless', '2026-02-22', 'The duties lapse after 150 days unless Congress votes to extend them.'],
    ['what chips are', '2025-02-28', 'Channel News knows of chips that may not be shipped to China.'],
    ['what others only think of', '2024-07-17', 'US officials have told allies they are thinking of using the foreign direct product rule.'],
  ])('but not %s', (_, published, text) => expect(read(published, text)).toEqual([]))
})

describe('who acts, and when, past what stands between', () => {
  it.each([
    ['no way that goods take', '2025-11-20', 'Four men were charged with conspiring to smuggle Nvidia chips by way of Malaysia and Thailand, prosecutors in New York said on Thursday.', ['enforcement us-justice 2025-11-20']],
    ['where people are charged', '2025-07-15', 'In February came the affair in Singapore, where three men were charged with deceiving suppliers of Nvidia servers.', ['enforcement sg-government 2025-02']],
    ['not the state that its goods come from', '2025-12-24', 'Chips of Chinese origin have been dearer since January 1, 2025, when the Trade Representative doubled the duty from 25%.', ['tariff-raised us-ustr 2025-01-01']],
    ['nor what the clause before the verb dates', '2022-10-20', 'The export curbs which the Commerce Department issued on Oct. 7 will take $2 billion out of sales, Lam Research said on Wednesday.', ['restriction-imposed us-commerce 2022-10-07', 'loss lam-research 2022-10-19']],
    ['not what a relative clause dates', '2024-09-06', 'Christophe Fouquet, who became chief executive of ASML in April, said on Wednesday that the export curbs would backfire.', ['statement asml 2024-09-04']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('which day belongs to which verb', () => {
  it.each([
    ['a month before what the sentence tells', '2022-11-09', 'The veto comes a month after the United States imposed export controls on advanced chips.', ['restriction-imposed us-government 2022-10']],
    ['and the other way round', '2023-11-01', 'Two days after Washington widened its chip curbs on October 17, Beijing imposed export controls on graphite.', ['restriction-imposed us-government 2023-10-17', 'restriction-imposed cn-government 2023-10-19']],
    ['not the day of a relative clause', '2024-12-10', 'On Monday the Commerce Department put the firm, which was founded in 2020, on its Entity List.', ['sanction-imposed us-commerce 2024-12-09']],
    ['the day of a report behind a clause of its own', '2025-11-07', 'Chinese regulators have told data centres that take state money to use only home-grown AI chips, according to reports on Wednesday.', ['domestic-rule cn-government 2025-11-05']],
    ['of a month and its day the day', '2022-10-18', 'In August, on the 12th, the Commerce Department announced export controls on chip-design software.', ['restriction-imposed us-commerce 2022-08-12']],
    ['until which it took', '2026-01-22', 'It took the Commerce Department until January 13 to publish the export rules for the H200.', ['restriction-imposed us-commerce 2026-01-13']],
    ['not the quarter that a forecast is for', '2022-10-18', 'The export curbs bite. Last Wednesday Applied Materials lowered its sales forecast for the quarter ending October 30.', ['loss applied-materials 2022-10-12']],
    ["a paragraph's past goes on in the past tense", '2023-04-24', 'In April 2018 the Commerce Department barred American firms from selling chips to ZTE.\n\nIn July 2018 the president met its head. The export ban was lifted.', ['restriction-imposed us-commerce 2018-04', 'restriction-withdrawn us-government 2018-07']],
    ['but not in the present', '2023-04-24', 'In July 2018 the Commerce Department fined ZTE $1 billion under the export controls. It has now barred exports of chips to Huawei.', ['enforcement us-commerce 2018-07', 'restriction-imposed us-government 2023-04-24']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('who acts, where he is hard to see', () => {
  it.each([
    ['prosecutors of a place', '2025-03-01', 'On Thursday prosecutors in Singapore charged three men with fraud over Nvidia servers.', ['enforcement sg-government 2025-02-27']],
    ['an indictment', '2018-11-05', 'On Thursday a federal indictment accused Fujian Jinhua of conspiring to steal trade secrets from Micron.', ['enforcement us-justice 2018-11-01']],
    ['who told a firm what it will lose', '2025-09-03', 'On Monday Washington tightened its export curbs. On Tuesday TSMC was told that its Nanjing plant would lose fast-track treatment.', ['restriction-imposed us-government 2025-09-01', 'restriction-imposed us-government 2025-09-02']],
    ['what everybody sells', '2019-08-23', 'The White House imposed tariffs last year. On August 1 Trump said that everything China sells to America would face a 10% tariff from September.', ['tariff-announced us-white-house 2018', 'tariff-threatened us-white-house 2019-08-01']],
    ['whose consent it is', '2025-12-31', "South Korea's memory giants received Washington's consent on Tuesday to take American chip tools into their Chinese plants.", ['export-approved us-government 2025-12-30']],
    ['a court that was persuaded', '2025-05-30', 'The suit persuaded three judges of the Court of International Trade on Wednesday to strike down the tariffs.', ['court-ruling us-court 2025-05-28']],
    ['after two appositions', '2022-10-18', 'On October 7 the Bureau of Industry and Security (BIS), part of the Commerce Department, released new export controls on chips.', ['restriction-imposed us-commerce 2022-10-07']],
    ['a licence let lapse', '2019-12-28', "In November the Dutch government let ASML's export licence for China lapse.", ['licence-denied nl-government 2019-11']],
    ['but not whoever says I', '2025-05-30', 'Trump raised the tariff on Chinese goods to 145 percent on Friday. "I told them to use local suppliers," a shopkeeper said.', ['tariff-raised us-white-house 2025-05-30']],
    ['nor a since-clause', '2023-10-10', 'SK hynix said on Monday that it had not served Huawei since the export restrictions were introduced.', []],
    ['nor a thing made to stay below the limits', '2025-08-11', "Nvidia's H20 and AMD's MI308 stay below the ceilings in the American export rules.", []],
    ['nor what a firm is told might come', '2025-12-31', 'TSMC was told by analysts that the export curbs might be widened.', []],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('what was done, not how things are', () => {
  it.each([
    ['exports that need a licence', '2025-02-06', 'Rare earths matter to China. Exports of tungsten need a permit.', []],
    ['but those that now needed one', '2025-02-06', 'On Tuesday China said exports of tungsten would need a permit.', ['restriction-imposed cn-government 2025-02-04']],
    ['whoever ordered the goods', '2025-06-12', 'China has curbed exports of rare earths. Lynas sells them. Magnets ordered now would reach Europe in July.', ['restriction-imposed cn-government 2025-06-12']],
    ['of whose goods the sentence before spoke', '2025-06-12', 'Washington complained of the Chinese curbs on rare earths. Last Friday suppliers to Ford received temporary licences.', ['export-approved cn-government 2025-06-06']],
    ['whose chips are not to be bought', '2026-01-15', 'In December Trump cleared the H200 for China. On Tuesday internet companies were instructed not to buy the H200.', ['export-approved us-white-house 2025-12', 'domestic-rule cn-government 2026-01-13']],
  ])('%s', (_, published, text, events) => expect(read(published, text)).toEqual(events))
})

describe('who did what, where the sentence does not say it straight', () => {
  it.each([
    ['a ministry that orders checks buys nothing', '2024-12-10', "Nvidia sells the H20 in China. On Tuesday China's commerce ministry banned exports of gallium and ordered stricter checks on graphite.", ['restriction-imposed cn-mofcom 2024-12-10']],
    ['unknown money in a plant is not the last firm\'s', '2020-05-19', 'MediaTek sells chips to Huawei. State funds put $2.25 billion into a plant for chips on Friday.', []],
    ['the company is the one just told', '2025-05-14', 'AMD sells GPUs in China. On April 9 the government told Nvidia that exports of its H20 need a license, and the company said six days later that it would book charges of $5.5 billion.', ['loss nvidia 2025-04-15', 'restriction-imposed us-government 2025-04-09']],
    ['whom one thanks did it', '2025-05-28', 'Nvidia thanked the Trump administration for rescinding the AI diffusion rule on May 13.', ['restriction-withdrawn us-government 2025-05-13']],
    ['what somebody puts in', '2025-10-30', 'Washington, it said, will suspend its export controls on chip-design software on Monday.', ['restriction-withdrawn us-government 2025-11-03']],
    ['a bill named in an aside', '2025-12-09', 'A bill introduced on Thursday, the SAFE Chips Act, would put curbs on exports of AI chips to China. American firms sell them.', ['restriction-considered us-congress 2025-12-04']],
    ['two measures of one verb', '2025-10-12', 'On October 10 President Trump threatened a 100 percent tariff on China and export controls on software.', ['tariff-threatened us-white-house 2025-10-10', 'restriction-considered us-white-house 2025-10-10']],
    ['firms that stop supplying', '2024-11-11', 'After new export controls TSMC stopped supplying AI chips to Chinese customers on Monday.', ['order tsmc 2024-11-11']],
    ['a duty on all goods of a country', '2025-03-27', 'A duty of 10 per cent on all Chinese goods came into force on February 4.', ['tariff-in-force us-government 2025-02-04']],
    ['goods that join others', '2025-11-10', 'China put gallium under export control in July 2023. Antimony joined it on 15 September 2024.', ['restriction-imposed cn-government 2023-07', 'restriction-imposed cn-government 2024-09-15']],
    ['the government of the dateline', '2025-09-26', 'TAIPEI — The government on Thursday suspended restrictions on the export of chips to South Africa.', ['restriction-withdrawn tw-government 2025-09-25']],
    ['a house that passes it', '2026-01-22', 'The Remote Access Security Act is a bill on chips for China. The House passed it on Jan. 12.', ['restriction-considered us-congress 2026-01-12']],
    ['a watchdog that finds a breach', '2025-09-15', 'Chips of Nvidia are sold in China. The State Administration for Market Regulation said on Monday that an inquiry had found that Nvidia broke the antimonopoly law.', ['enforcement cn-samr 2025-09-15']],
    ['two relative clauses of one chip', '2025-12-09', 'Nvidia sells the H20, which is weaker and which Washington blocked in April.', ['restriction-imposed us-government 2025-04']],
  ])('%s', (_, published, text, events) => expect(read(published, text).sort()).toEqual(events.toSorted()))
  it.each([
    ['firms that only plan to stop', 'TSMC plans to stop supplying AI chips to Chinese customers because of export controls.'],
    ['what is still so', 'Sales of AI chips to China are still forbidden.'],
    ['what goes on', 'Inspur went on buying H20 chips from Nvidia despite the curbs.'],
    ['what a listing means for sellers', 'American suppliers need a licence for sales of the chips.'],
    ['what a state does not allow', 'The order covers all processors that the United States does not allow into China.'],
    ['a deed of another age', 'In 2015 it refused Intel permission to export chips to China.'],
    ['a name with a country in it', 'Korea Zinc signed a memorandum on antimony under the export controls.'],
    ['goods that join nothing told', 'Antimony joined them on 15 September. China digs it.'],
    ['what analysts expect of orders', 'Samsung sells chips to Huawei. Analysts expect orders worth $5 billion to fall.'],
    ['an inquiry put aside', 'Beijing put aside an inquiry into Nvidia.'],
    ['who is spared', 'Xiaomi has been spared such export curbs.'],
    ['what hangs on a condition', 'Sales will recover, provided the tariff truce holds.'],
  ])('but nothing of %s', (_, text) => expect(read('2025-12-09', text)).toEqual([]))
})
