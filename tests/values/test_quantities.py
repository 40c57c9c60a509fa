"""Figures: what a text's words stand for, as tables of hits and near misses.

A row gives a text and its figures as "kind figure unit", in order; the figure of a range is "low–high".
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.values.quantities import find_quantities
from checker.values.units import convert


def _plain(number: object) -> str:
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:f}"


def read(text: str) -> list[str]:
    """The figures of a text as the tables write them."""
    return [
        " ".join(
            part
            for part in (
                value.kind,
                value.norm
                if value.kind == "score"
                else _plain(value.value)
                if value.value is not None
                else f"{_plain(value.low)}–{_plain(value.high)}",
                value.unit,
            )
            if part
        )
        for value in find_quantities(text)
    ]


NUMERALS = {
    "The ferry carried 1,987 people.": ["count 1987 person"],
    "The ferry carried 1\u202f987 people.": ["count 1987 person"],
    "The ferry carried 12 500 people.": ["count 12500 person"],
    "It grew by 1.2 million voters.": ["count 1200000 voter"],
    "Two and a half million pilgrims came.": ["count 2500000 pilgrim"],
    "Half a million pilgrims came.": ["count 500000 pilgrim"],
    "A half-million pilgrims came.": ["count 500000 pilgrim"],
    "Three quarters of a million pilgrims came.": ["count 750000 pilgrim"],
    "A dozen eggs broke.": ["count 12 egg"],
    "Two dozen eggs broke.": ["count 24 egg"],
    "It has 500+ staff in 20-plus countries.": ["count 500 staff", "count 20 country"],
    "Three dozens of eggs broke.": ["count 36 egg"],
    "It has 1 414 021 100 people.": ["count 1414021100 person"],
    "Two point five million people came.": ["count 2500000 person"],
    "Nearly half were women.": ["count 0.5"],
    "Twenty-four sailors swam ashore.": ["count 24 sailor"],
    "Two hundred and five sailors swam ashore.": ["count 205 sailor"],
    "One hundred fifty thousand sheep graze there.": ["count 150000 sheep"],
    "They lost 35 lakh ballots.": ["count 3500000 ballot"],
    "They lost 12,34,567 ballots.": ["count 1234567 ballot"],
    "It needs 10 1/2 miles of pipe.": ["measure 10.5 mile"],
    "It needs 2½ miles of pipe.": ["measure 2.5 mile"],
    "A third of the orchard burned.": ["count 0.3333333333333333333333333333"],
    "Two-thirds of the orchard burned.": ["count 0.6666666666666666666666666667"],
    "Sales fell by a third.": ["count 0.3333333333333333333333333333"],
    "Sales fell by a third party's fault.": [],
    "Rates have risen by nearly a fifth.": ["count 0.2"],
    "Sales are up a third on last May.": ["count 0.3333333333333333333333333333"],
    "They went up a third time.": ["ordinal 3"],
    "They ended a third lower.": ["count 0.3333333333333333333333333333"],
    "A third lower court agreed.": ["ordinal 3"],
    "A third were turned away, and a third was let in.": ["count 0.3333333333333333333333333333", "ordinal 3"],
    "Sales fell by a quarter, and crime by about half.": ["count 0.25"],
    "Sales were up a quarter in the quarter.": ["count 0.25"],
    "Sales were cut by about half since May.": ["count 0.5"],
    "Rates rose by a quarter point and by half a point.": [],
    "A quarter of the herd was lost.": ["count 0.25"],
    "Half of the herd was lost.": ["count 0.5"],
    "About 3/4 of the herd was lost.": ["count 0.75"],
    "Dozens of goats fled.": ["count 24–99 goat"],
    "Hundreds of thousands of bees fled.": ["count 200000–999000 bee"],
    "Tens of thousands of bees fled.": ["count 20000–99000 bee"],
    "Scores of villagers fled.": ["count 40–199 villager"],
    "Several hundred villagers fled.": ["count 300–900 villager"],
    "A few dozen villagers fled.": ["count 24–108 villager"],
    "One in five barns is empty.": ["count 0.2"],
    "Two in three voters stayed home.": ["count 0.6666666666666666666666666667"],
    "Three in four agree.": ["count 0.75"],
    "Two in three towns have one.": ["count 2", "count 3 town"],
    "Nine out of ten barns are empty.": ["count 0.9"],
}

MONEY = {
    "The bridge cost £1.7m.": ["money 1700000 GBP"],
    "The bridge cost RM23.50.": ["money 23.5 MYR"],
    "The bridge cost US$44 billion.": ["money 44000000000 USD"],
    "A coffee is C$6.": ["money 6 CAD"],
    "The fund holds ¥590 billion.": ["money 590000000000 JPY"],
    "The fund holds 2 million euros.": ["money 2000000 EUR"],
    "The fund holds 2m euros.": ["money 2000000 EUR"],
    "The fund holds €2bn.": ["money 2000000000 EUR"],
    "The fund holds EUR 125.": ["money 125 EUR"],
    "The fund holds 115USD.": ["money 115 USD"],
    "A ticket is 50 cents.": ["money 50 cent"],
    "A ticket is 99p.": ["money 99 penny"],
    "The shares closed at 312p.": ["money 312 penny"],
    "The 1080p screen costs 312p.": ["money 312 penny"],
    "Petrol is 149.9p a litre, or 20c a mile.": ["money 149.9 penny per litre", "money 20 cent per mile"],
    "A 10c deposit is due.": ["money 10 cent"],
    "A 30c noon of hot weather ended section 12c.": [],
    "A ticket is 3 dollars and 50 cents.": ["money 3.5 USD"],
    "It pays $6 per share.": ["money 6 USD per share"],
    "It pays $6 a share.": ["money 6 USD per share"],
    "It costs €1.2 million — €26,667 per square metre.": ["money 1200000 EUR", "money 26667 EUR per square metre"],
    "They offer $115 to $125 a share.": ["money 115–125 USD per share"],
    "They paid dlrs 14 billion.": ["money 14000000000 USD"],
    "They paid R26 million.": ["money 26000000 ZAR"],
    "They paid 200 million Danish crowns.": ["money 200000000 DKK"],
    "They paid a fine of 400 crowns.": ["money 400 CZK"],
    "She won three crowns.": ["count 3 crown"],
    "The $70-a-share offer failed.": ["money 70 USD per share"],
    "It costs £12 /mo.": ["money 12 GBP per month"],
    "The profit was $1.1 billion a year earlier.": ["money 1100000000 USD"],
    "Thieves took millions of dollars.": ["money 2000000–999000000 USD"],
    "The fine was 10,000 pounds.": ["money 10000 GBP"],
    "The crate weighed 10,000 pounds.": ["measure 10000 pound-mass"],
    "Thousands of pounds were stolen.": ["money 2000–99999 GBP"],
    "It weighs thousands of pounds.": ["measure 2000–99999 pound-mass"],
    "Thousands of pounds of apples rotted.": ["measure 2000–99999 pound-mass"],
    "It took Rs 3.4 cr in a ₹5-cr scam.": ["money 34000000 INR", "money 50000000 INR"],
    "It took Rs 30 credit.": ["money 30 INR"],
    "A $2 million grant paid for it.": ["money 2000000 USD"],
    "It paid A$45 million.": ["money 45000000 AUD"],
    "It costs £2m-3m.": ["money 2000000–3000000 GBP"],
    "It costs €10bn-15bn, or $30k-40k.": ["money 10000000000–15000000000 EUR", "money 30000–40000 USD"],
    "It costs £2-3m a year.": ["money 2000000–3000000 GBP per year"],
    "It costs between $10m and 15m.": ["money 10000000–15000000 USD"],
    "It costs $10m and is 15m high.": ["money 10000000 USD", "measure 15 metre"],
    "They earn £30,000-40,000 a year.": ["money 30000–40000 GBP per year"],
    "He owes R500, Rs 300 and CHF 20.": ["money 300 INR", "money 20 CHF"],
}

MEASURES = {
    "The motor gives 10kW.": ["measure 10 kilowatt"],
    "A 250ml bottle.": ["measure 250 millilitre"],
    "A 6.1-magnitude quake.": ["measure 6.1 magnitude"],
    "A magnitude-6.1 quake.": ["measure 6.1 magnitude"],
    "A quake of magnitude 6.1 hit.": ["measure 6.1 magnitude"],
    "A quake measuring 6.1 on the Richter scale.": ["measure 6.1 magnitude"],
    "A 7- or 8-inch trout.": ["measure 7–8 inch"],
    "A 170,000-square-foot hall.": ["measure 170000 square foot"],
    "It flew 1,150 kilometres at 188 miles an hour.": ["measure 1150 kilometre", "measure 188 mile per hour"],
    "It pumps 500,000 barrels a day.": ["measure 500000 barrel per day"],
    "It fell to -5 degrees Celsius.": ["measure -5 celsius"],
    "He is 5-foot-11 and weighs 13st 7lb.": ["measure 5.9166666666666666666666666667 foot", "measure 13.5 stone"],
    "She is 6ft 6in, he 5 feet 3 inches.": ["measure 6.5 foot", "measure 5.25 foot"],
    "The baby weighed 7lb 4oz, the dog 3 stone 7 pounds.": ["measure 7.25 pound-mass", "measure 3.5 stone"],
    "They lie 3 feet and 20 inches deep.": ["measure 3 foot", "measure 20 inch"],
    "It sank 12 ft 2 in the mud.": ["measure 12 foot", "count 2"],
    "A shed of 12 by 14 feet.": ["measure 12 foot", "measure 14 foot"],
    "They won 12 by 14 points.": ["count 12", "count 14 point"],
    "It was -12C after a high of 38C, down from 39C.": [
        "measure -12 celsius",
        "measure 38 celsius",
        "measure 39 celsius",
    ],
    "They missed the 1.5C target.": ["measure 1.5 celsius"],
    "It is a mile away, over a metre deep and a mile-long queue.": [
        "measure 1 mile",
        "measure 1 metre",
        "measure 1 mile",
    ],
    "It found a kilo of heroin, more than a foot of snow.": ["measure 1 kilogram", "measure 1 foot"],
    "A yard sale, a foot injury, a ton of fun, within an inch of it.": [],
    "The price of a tonne of steel is $5 a kilo of wire.": ["money 5 USD per kilogram"],
    "About a foot injury, half a mile of it.": ["measure 0.5 mile"],
    "She sat in 38C.": [],
    "A quarter-point cut followed a half-point rise.": [
        "percent 0.25 percentage point",
        "percent 0.5 percentage point",
    ],
    "Interest rates rose half a point, and 0.25 of a percentage point.": [
        "percent 0.5 percentage point",
        "percent 0.25 percentage point",
    ],
    "She won by half a point.": [],
    "A three-quarter-mile track and a three-quarter-point rise.": [
        "measure 0.75 mile",
        "percent 0.75 percentage point",
    ],
    "Temperatures reached 41C.": ["measure 41 celsius"],
    "He is 6'2\" tall.": ["measure 6.1666666666666666666666666667 foot"],
    "It rose 5-to-10 percent.": ["percent 5–10 percent"],
    "Water boils at 212°F.": ["measure 212 fahrenheit"],
    "The mine holds 293,000 short tons.": ["measure 293000 short ton"],
    "He fell 200m down a gully.": ["measure 200 metre"],
    "The app has 200m users.": ["count 200000000 user"],
    "The waiting list fell to 7.39m from 7.5m.": ["count 7390000", "count 7500000"],
    "The river fell to 7.39m in June.": ["measure 7.39 metre"],
    "Unemployment rose to 1.4m in June.": ["count 1400000"],
    "Divers found the lists at 40m.": ["measure 40 metre"],
    "The firm was sold for 12m.": ["count 12000000"],
    "The wall ran for 12m.": ["measure 12 metre"],
    "She has 4m followers and a 4m wall.": ["count 4000000 follower", "measure 4 metre"],
    "It needs 1.5m new homes and 2m new pipes.": ["count 1500000 home", "measure 2 metre"],
    "The 1.3m-strong army has a 2m-deep moat.": ["count 1300000", "measure 2 metre"],
    "It was 10ft-15ft high and 5km-10km off.": ["measure 10–15 foot", "measure 5–10 kilometre"],
    "He drove the 4x-100 and the 5km-10.": ["measure 5 kilometre"],
    "It was off by plus or minus 3 percentage points.": ["percent 3 percentage point"],
    "It was plus 1 or minus 3 degrees.": ["count 1", "measure -3 degree"],
    "Unemployment fell 0.3 percentage points to 4.1%.": ["percent 0.3 percentage point", "percent 4.1 percent"],
    "Yields rose 12 basis points.": ["measure 12 basis point"],
    "Rates rose to 7 3/4 per cent.": ["percent 7.75 percent"],
    "Ninety pct of it is gone.": ["percent 90 percent"],
    "She lived about a mile and a half away.": ["measure 1.5 mile"],
    "A foot and a half of snow fell.": ["measure 1.5 foot"],
    "They worked in minus-20 degree weather.": ["measure -20 degree"],
    "He carried a .44 caliber gun.": ["measure 0.44 calibre"],
    "He carried a 44 Magnum.": ["measure 0.44 calibre"],
    "He carried a .22 rifle.": ["measure 0.22 calibre"],
    "He hit.281 with 9 homers.": ["count 0.281", "count 9 homer"],
}

COUNTED = {
    "The fire took 12 homes.": ["count 12 home"],
    "It recalled 63,000 Model 3 sedans.": ["count 63000 sedan"],
    "The town sold 435 homes by open sale and 187 by tender.": ["count 435 home", "count 187 home"],
    "Some 10,000-15,000 people came.": ["count 10000–15000 person"],
    "Four to five hundred people came.": ["count 400–500 person"],
    "Four to four hundred people came.": ["count 4–400 person"],
    "At least one person was killed.": ["count 1 person"],
    "The crash killed at least one.": ["count 1"],
    "Only one person was hurt.": ["count 1 person"],
    "Only one of them was hurt; the only one hurt was Ana.": [],
    "One dead in crash": ["count 1"],
    "One arrested after fire": ["count 1"],
    "Bomb kills one, injures three": ["count 1", "count 3"],
    "The gang kills one of them.": [],
    "One was killed and two were hurt.": ["count 1", "count 2"],
    "No one was killed, and if one is hurt, call.": [],
    "This one was killed; the one killed last had another one hurt.": [],
    "One killed the other.": [],
    "Ten people died and 30 were hurt.": ["count 10 person", "count 30 person"],
    "Two of the three suspects fled.": ["count 2 suspect", "count 3 suspect"],
    "Six women drivers won.": ["count 6 driver"],
    "One clerk said so.": ["count 1 clerk"],
    "A 500-seat hall.": ["count 500 seat"],
    "A three-member panel.": ["count 3 member"],
    "She hit 13 home runs and had 43 RBIs.": ["count 13 run", "count 43 rbi"],
    "There are 300 people per square kilometre.": ["count 300 person per square kilometre"],
    "He called three times.": ["count 3"],
    "Two policemen and two policewomen came.": ["count 2 policeman", "count 2 policewoman"],
    "The toll rose to 10.": ["count 10"],
    "It employs 4,300 people, 2,000 of them women.": ["count 4300 person", "count 2000 person"],
    "Eight of the 14 killings were solved.": ["count 8 killing", "count 14 killing"],
    "They fired a single shot.": ["count 1 shot"],
    "Two dead, 1 Wounded": ["count 2", "count 1"],
    "He fired 30 rounds, killing 2.": ["count 30 round", "count 2"],
    "It sells at 14 times earnings.": ["count 14"],
    "Fourteen dead, 3 missing.": ["count 14", "count 3"],
    "23 out of 28 councillors voted.": ["count 23 councillor", "count 28 councillor"],
    "12 out of the 340 applicants won.": ["count 12 applicant", "count 340 applicant"],
    "Nine out of ten tenants and three out of four owners agree.": ["count 0.9", "count 0.75"],
    "One out of 28 homes is empty.": ["count 0.03571428571428571428571428571"],
    "Junction 12 and 15 cars were shut, and it gave the US 12 medals.": ["count 15 car", "count 12 medal"],
    "That day three men left.": ["count 3 man"],
    "One bed and one seed tray are left.": ["count 1 bed", "count 1 tray"],
    "The six nations met; Six sent ten ministers.": ["count 6 nation", "count 6", "count 10 minister"],
    "It was paid COP30,000 for 7 litres.": ["money 30000 COP", "measure 7 litre"],
    "Six US sailors and about 1,000 US troops left.": ["count 6 sailor", "count 1000 troops"],
    "They gave us five US and two UN flags.": ["count 5", "count 2 flag"],
    "SIX HELD AS US FORCES LEAVE": ["count 6"],
    "Three missing climbers and four injured guides were found.": ["count 3 climber", "count 4 guide"],
    "Three missing, rescuers say.": ["count 3"],
    "One injured guide was found, one missing near huts.": ["count 1 guide", "count 1 guide"],
    "Five high schools and two old barns burned.": ["count 5 school", "count 2 barn"],
    "The plank is 12 long.": ["count 12"],
    "Two 19-year-old men drove three 50-foot cranes.": [
        "count 2 man",
        "age 19 year",
        "count 3 crane",
        "measure 50 foot",
    ],
    '250 "affordable" homes were built, 12 "or so".': ["count 250 home", "count 12"],
    "Two fully loaded buses left, two fully.": ["count 2 bus", "count 2"],
    "Three armed and masked men fled.": ["count 3 man"],
    "Three Welsh and Breton singers came.": ["count 3 singer"],
    "Three armed and women fled.": ["count 3"],
    "100 or more tenants and a dozen or so guests left.": ["count 100 tenant", "count 12 guest"],
    "100 or more were lost.": ["count 100"],
}

AGES = {
    "Ana Brandt, 44, won.": ["age 44 year"],
    "Ana Brandt (44) won.": ["age 44 year"],
    "The driver, 26, was held.": ["age 26 year"],
    "A 22-year-old man and an 11-month-old child.": ["age 22 year", "age 11 month"],
    "A man aged 42.": ["age 42 year"],
    "Two girls, aged four and 11, swam.": ["count 2 girl", "age 4 year", "age 11 year"],
    "They have sons, ages 3, 7, 9 and 12.": ["age 3 year", "age 7 year", "age 9 year", "age 12 year"],
    "Two boys, ages 6 and 16.": ["count 2 boy", "age 6 year", "age 16 year"],
    "She is in her early 40s.": ["age 40–43 year"],
    "The law is for adults over 21.": ["age 21 year"],
    "A cup for under 18s.": ["age 18 year"],
    "It raised the retirement age for men to 65.": ["age 65 year"],
    "Anyone 65 or older may come.": ["age 65 year"],
    "He was 17 when it began.": ["age 17 year"],
    "Police said the boy was 15.": ["age 15 year"],
    "The man was 15 feet away.": ["measure 15 foot"],
    "The term will be 12 years.": [],
    "The church is 500 years old.": ["age 500 year"],
    "Applicants are about 40 - 50 years old.": ["age 40–50 year"],
    "A man in his fifties was held.": ["age 50–59 year"],
    "She is in her early forties.": ["age 40–43 year"],
    "Boys in their late teens came.": ["age 17–19 year"],
    "A man in his early to mid-20s met one in his mid-to-late 60s.": ["age 20–26 year", "age 64–69 year"],
    "When he was 12 he moved to a team with Tom, two of them new.": ["age 12 year", "count 2"],
    "Fans in their twenties and thirties came.": ["age 20–29 year", "age 30–39 year"],
    "Fans in their 20s and 30s came.": ["age 20–29 year", "age 30–39 year"],
    "A woman in her 70s or early 80s fell.": ["age 70–83 year"],
    "Days in the thirties are usual there.": [],
    "Police held three teens.": ["count 3 teen"],
    "A girl, eight, and her brother, 5, were found.": ["age 8 year", "age 5 year"],
    "Tom, nine, swam; so did her son Ben Reed, six.": ["age 9 year", "age 6 year"],
    "Tom scored three goals, Ben, two, and Karim, one.": ["count 3 goal", "count 2 goal"],
    "Of these, six, they said, were old.": ["count 6"],
    "In Boston, six, in Chicago, four.": ["count 6", "count 4"],
    "A girl, two women and three men fell.": ["count 2 woman", "count 3 man"],
    "A baby aged six months and a boy aged 18 months.": ["age 6 month", "age 18 month"],
    "They left a son, four months.": ["age 4 month"],
    "The lawyer got two years and his clerk, four months.": [],
    "Two boys, 14 and 15, were held.": ["count 2 boy", "age 14 year", "age 15 year"],
    "The suspects, 18, 19 and 22, were held.": ["age 18 year", "age 19 year", "age 22 year"],
    "The boys, four and six points behind, lost.": ["count 4", "count 6 point"],
    "Ana Brandt and Tom Reed, both 44, won.": ["age 44 year"],
    "Ana Brandt and Tom Reed, 44 and 32, won.": ["age 44 year", "age 32 year"],
    "Orrin and Selby, 4 and 9, won.": ["count 4", "count 9"],
    "Ana Brandt, 44, and two were hurt.": ["age 44 year", "count 2"],
    "They are 18 and 19 years old.": ["age 18 year", "age 19 year"],
    "They asked 16 and 17-year-olds.": ["age 16 year", "age 17 year"],
    "It killed 16 and 17-year-old Tom Reed was hurt.": ["count 16", "age 17 year"],
    "A man (44) and two women (32 and 40) won.": ["age 44 year", "count 2 woman", "age 32 year", "age 40 year"],
    "A woman (80s) fell.": ["age 80–89 year"],
    "A song (80s) played.": [],
    "Children under five were let in.": ["age 5 year"],
    "Children under five feet were let in.": ["measure 5 foot"],
    "Students over 30 points behind left.": ["count 30 point"],
    "Those aged between 18 and 24 pay less.": ["age 18–24 year"],
    "Those between the ages of 16 and 24 pay less.": ["age 16–24 year"],
    "A man who turned 71 in May and turns 80 next week.": ["age 71 year", "age 80 year"],
    "Temperatures turned 30.": ["count 30"],
    "She turned 30 pages.": ["count 30 page"],
    "It broke in turn 4.": ["count 4"],
    "Mr Reed will be 80 in May.": ["age 80 year"],
    "Ana Reed is 71.": ["age 71 year"],
    "Brandt was 71 when she fell.": ["age 71 year"],
    "The score was 71 when she fell.": ["count 71"],
    "Mr Reed is 40 metres away.": ["measure 40 metre"],
    "He was 3 under par.": ["count 3"],
    "The total will be 12.": ["count 12"],
    "Ana Reed, now 80, won.": ["age 80 year"],
    "The vote, now 80, was close.": ["count 80"],
    "She left school at 16, died at 80 and at 6.": ["age 16 year", "age 80 year", "count 6"],
    "At 78, he is the oldest.": ["age 78 year"],
    "At 78, the index is low.": ["count 78"],
    "She lived to 101.": ["age 101 year"],
    "It lived to see 40 homes.": ["count 40 home"],
    "A man thought to be about 40 was found.": ["age 40 year"],
    "The toll is thought to be about 40.": ["count 40"],
    "The retirement age is 65 and the average age 34 years.": ["age 65 year", "age 34 year"],
    "The age gap was 12 points.": ["count 12 point"],
    "Their ages ranged from 16 to 72.": ["age 16–72 year"],
    "The youngest was four and the eldest 80.": ["age 4 year", "age 80 year"],
    "The youngest was four feet tall.": ["measure 4 foot"],
    "The then-19-year-old and a 14yr-old won.": ["age 19 year", "age 14 year"],
    "He was 21 years and three months old.": ["age 21 year"],
}

SCORES_AND_ORDINALS = {
    "United won 3-2.": ["score 3-2"],
    "It passed by a 52-48 vote.": ["score 52-48 vote"],
    "The bill passed by 232 votes to 196.": ["score 232-196 vote"],
    "It passed by 11 votes to eight.": ["score 11-8 vote"],
    "It passed by seven votes to two.": ["score 7-2 vote"],
    "The final vote was 27 for and 22 against.": ["score 27-22 vote"],
    "Nine voted in favour, four against.": ["score 9-4 vote"],
    "They paid 27 for and got 22.": ["count 27", "count 22"],
    "She won by seven points to five.": ["score 7-5"],
    "It rose from seven points to five.": ["count 7 point", "count 5"],
    "Councillors voted nine to three.": ["score 9-3 vote"],
    "Councillors met at ten to three.": ["count 10", "count 3"],
    "It passed, 52 to 47, by a 52-to-47 vote.": ["score 52-47 vote", "score 52-47 vote"],
    "It passed a cut from 52 to 47.": ["count 52", "count 47"],
    "The Senate confirmed Reed 52 to 47.": ["score 52-47 vote"],
    "The panel backed 20 to 30 homes and voted 10 to 15 times.": ["count 20–30 home", "count 10–15"],
    "It won by a vote of nine to three.": ["score 9-3 vote"],
    "It beat odds of 10 to 1.": ["count 10", "count 1"],
    "The court ruled 6-3 and ruled 6 to 3.": ["score 6-3 vote", "score 6-3 vote"],
    "The Gulls beat the Owls 24 to 17.": ["score 24-17"],
    "The bank won 24 to 27 deals and works 9 to 5.": ["count 24–27 deal", "count 9", "count 5"],
    "They won two-nil and 3-nil.": ["score 2-0", "score 3-0"],
    "It has a 50-50 chance at 7-1 odds, or an 80-20 split.": [],
    "A 50-50 Senate and a 5-4 split.": ["score 50-50", "score 5-4"],
    "They lost 4-3 in a 4-3-3 formation.": ["score 4-3"],
    "Only one case in five was solved.": ["count 0.2"],
    "They built one house in three villages.": ["count 1 house", "count 3 village"],
    "A boy of five was hurt.": ["age 5 year"],
    "A nurse starts on 29,400 pounds a year.": ["money 29400 GBP per year"],
    "She lost two pounds a week.": ["measure 2 pound-mass per week"],
    "It failed by 57 to 43 percent.": ["percent 57 percent", "percent 43 percent"],
    "The Gulls (9-14) lost again.": ["score 9-14"],
    "The third round of talks.": ["ordinal 3"],
    "Round three of the talks, and phase 2 of the trial.": ["ordinal 3", "ordinal 2"],
    "The boxer (45-7-2) lost.": ["score 45-7-2"],
    "Quake Kills 10 In Valley, 2 Hurt": ["count 10", "count 2"],
    "The 23rd annual fair.": ["ordinal 23"],
    "The second-largest port.": ["ordinal 2"],
    "Their twenty-third win.": ["ordinal 23"],
    "A second quake followed.": ["ordinal 2"],
    "She finished first.": ["ordinal 1"],
}

NOT_VALUES = [
    "A 787 Dreamliner landed.",
    "The iPhone 14 sells well.",
    "The S&P 500 fell.",
    "Leaders of the G7 met.",
    "A Boeing 737 crashed.",
    "She works for Channel 4.",
    "The runners were stopped at kilometre 31.",
    "They met at mile 19.",
    "He fired an AK-47.",
    "Amendment 64 passed.",
    "It is listed as no.281 and in vol.112.",
    "See www.example.281 for it.",
    "Traffic on Highway 35 stopped.",
    "Call 555-1234 now.",
    "Call 212 555 0100 now.",
    "It happened in nineteen ninety-four.",
    "It happened in the nineteen fifties.",
    "Use version 1.2.3 of it.",
    "The jet left runway 27.",
    "The 82nd Airborne landed.",
    "We chose number 7.",
    "It ends one way or another.",
    "Flight eight hundred went down.",
    "Call +44 20 7946 0958 now.",
    "No one came.",
    "One of them lied.",
    "At one point it rained.",
    "Ground zero was quiet.",
    "The 9/11 memorial.",
    "Dial 911.",
    "He lives at 40 East 5th Avenue.",
    "He lives at 12 Mill Road.",
    "See the study [12].",
    "1. Boil the kettle",
    "See https://example.org/news?id=9208916&_r=1 for more.",
    "That was the wrong one.",
    "At first it rained.",
    "He seconded the motion in a second.",
    "The First Lady spoke at Third Avenue.",
    "On May 12 it rained, and on 3 June too.",
    "A multi-million deal.",
    "She won the race in lane five.",
    "Police sought an 8 Block man.",
    "They drove a 4×4 car.",
    "Sections 302 and 307 apply, as do Articles 2, 3 and 4.",
    "Traffic between junctions 8 and 9 stopped.",
    "Years 7 to 10 and Grades 9-12 stay home.",
    "They drove on US 101 and Hwy. 12 past mile marker 112.",
    "A category 4 storm hit on day three of the trial.",
    "Issue 1 passed, and Victim 1 testified.",
    "The jet left Runway 27L after COP30.",
    "They won the Six Nations, said the Five Eyes.",
    "Three Lions lost to One Nation near a 7-Eleven at Three Mile Island.",
]

RANGES = {  # text: (low, high, hedge)
    "At least 12 died.": ("12", None, "at least"),
    "More than 12 died.": ("12", None, "more than"),
    "Over 12 died.": ("12", None, "over"),
    "Twelve or more died.": ("12", None, "or more"),
    "Up to 12 died.": (None, "12", "up to"),
    "Fewer than 12 died.": (None, "12", "fewer than"),
    "As many as 12 died.": (None, "12", "as many as"),
    "Toll tops 200": ("200", None, "tops"),
    "Losses exceed 200": ("200", None, "exceed"),
    "The toll in Varn has passed 200.": ("200", None, "passed"),
    "The Senate passed 200 bills.": ("200", "200", ""),
    "Losses top 200": ("200", None, "top"),
    "The top 200 runners came.": ("200", "200", ""),
    "Toll nears 200": ("180", "200", "nears"),
    "Nearly 200 died.": ("180", "200", "nearly"),
    "Just over 200 died.": ("200", "220", "just over"),
    "About 2,000 died.": ("1800", "2200", "about"),
    "Some 2,000 died.": ("1800", "2200", "some"),
    "An estimated 2,000 died.": ("1800", "2200", "an estimated"),
    "2,000 or so died.": ("1800", "2200", "or so"),
    "20-odd cows died.": ("18", "22", "odd"),
    "About 58 km away.": ("55.1", "60.9", "about"),
    "Between 30 and 40 died.": ("30", "40", ""),
    "30 to 40 died.": ("30", "40", ""),
    "As many as 30 to 40 died.": ("30", "40", "as many as"),
    "Five to 10 million euros.": ("5000000", "10000000", ""),
    "$5 to $10 million.": ("5000000", "10000000", ""),
    "It fell 24%.": ("24", "24", ""),
    "It lost $1.2 million.": ("1150000", "1250000", ""),
    "More than a dozen cows died.": ("12", None, "more than"),
    "The over-65s came.": ("65", None, "over"),
    "Under-16s came.": (None, "16", "under"),
    "The minus-65 frost came.": ("-65", "-65", ""),
    "Anyone under the age of 25 came.": (None, "25", "under the age of"),
    "Anyone aged over 65 came.": ("65", None, "over"),
    "Everyone under 30 came.": (None, "30", "under"),
    "Everyone of the age of 30 came.": ("30", "30", ""),
}

ROLES = {
    "It rose from 65 to 125 seats.": ["from", "to"],
    "It rose by 5 percent to $10.": ["by", "to"],
    "Sales were up 4 percent to 20 million from 19 million units.": ["", "to", "from"],
    "They drove from 5 farms.": [""],
    "The share fell 4 to 15.": ["by", "to"],
    "The voting age was cut from 18 to 16.": ["from", "to"],
    "The toll rose by three to 44.": ["by", "to"],
    "Profit rose by £2m to £14m.": ["by", "to"],
    "Claims fell by a further 3,000 to 212,000.": ["by", "to"],
    "Cases are up by about 120 to 3,400.": ["by", "to"],
    "The toll could rise by three to 44.": ["by"],
    "The toll rose by three to five.": ["by"],
    "Prices rose by 5% to 15%.": ["by"],
    "Their ages went from 16 to 72.": ["from", "to"],
}


WAYS = {
    "Profit rose 24% to $3 billion.": ["up", ""],
    "Shares fell by a further 5.2 percent.": ["down"],
    "The stock closed 4.8% higher.": ["up"],
    "It told of a 25 percent drop in sales.": ["down"],
    "Sales were up 9 percent.": ["up"],
    "The rate rose to 5%.": [""],
    "Prices dropped from 9% to 5%.": ["", ""],
    "She won 54% of the vote.": [""],
    "They climbed 500 metres and lost 2 men.": ["", ""],
}


def table(cases: dict[str, list[str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("text", "expected"), list(cases.items()), ids=list(cases))


@table(NUMERALS | MONEY | MEASURES | COUNTED | AGES | SCORES_AND_ORDINALS)
def test_figures_are_read(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOT_VALUES)
def test_what_is_no_value_is_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "low", "high", "hedge"), [(t, *r) for t, r in RANGES.items()], ids=list(RANGES))
def test_hedges_and_ranges_give_a_range(text: str, low: str | None, high: str | None, hedge: str) -> None:
    (value,) = find_quantities(text)
    assert (low and _plain(value.low), high and _plain(value.high), value.hedge) == (low, high, hedge)
    assert (value.low is None, value.high is None) == (low is None, high is None)


@table(ROLES)
def test_a_change_has_roles(text: str, expected: list[str]) -> None:
    assert [value.role for value in find_quantities(text)] == expected


@table(WAYS)
def test_a_percentage_rose_or_fell(text: str, expected: list[str]) -> None:
    assert [value.way for value in find_quantities(text)] == expected


@pytest.mark.parametrize(
    "text", ["It is 58 km (36 miles) away.", "They took €2m ($2.6m).", "It fell 600 metres or about 2,000 feet."]
)
def test_a_figure_said_twice_knows_its_other_form(text: str) -> None:
    first, second = find_quantities(text)
    assert [a.text for a in first.alternatives] == [second.text]
    assert [a.text for a in second.alternatives] == [first.text]


def test_an_age_is_no_temporal_expression() -> None:
    (value,) = find_quantities("A 22-year-old won.")
    assert (value.kind, value.timex) == ("age", None)


def test_the_counted_noun_keeps_its_modifiers_apart() -> None:
    (value,) = find_quantities("Eight cabinet ministers resigned.")
    assert (value.unit, value.counted, value.to_dict()["unit"], value.to_dict()["head"]) == (
        "minister",
        "cabinet minister",
        "cabinet minister",
        "minister",
    )


def test_figures_beyond_floats_stay_exact() -> None:
    digits = "123456789" * 40
    (value,) = find_quantities(f"It has {digits} atoms.")
    assert str(value.value) == digits
    (value,) = find_quantities("It has 0.12345678901234567890123456789 grams.")
    assert str(value.value) == "0.12345678901234567890123456789"


@pytest.mark.parametrize(
    "text", ["0/0", "1/0", "99/99/9999", "25:61", "1/0 of them", "." * 50 + "5", "9" * 5000, "$" * 40 + "1", "-" * 40]
)
def test_impossible_figures_are_left(text: str) -> None:
    for value in find_quantities(text):
        assert value.value is None or value.value.is_finite()


CONVERSIONS = [
    ("36", "mile", "kilometre", "57.936384"),
    ("2.5", "metric ton", "kilogram", "2500"),
    ("212", "fahrenheit", "celsius", "100"),
    ("-40", "celsius", "fahrenheit", "-40"),
    ("0", "celsius", "kelvin", "273.15"),
    ("1", "square mile", "hectare", "258.9988110336"),
]


@pytest.mark.parametrize(("value", "unit", "into", "expected"), CONVERSIONS)
def test_units_of_one_dimension_convert(value: str, unit: str, into: str, expected: str) -> None:
    assert convert(Decimal(value), unit, into) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "into"), [("mile", "kilogram"), ("gallon", "litre"), ("celsius", "mile"), ("home", "mile")]
)
def test_other_units_do_not(unit: str, into: str) -> None:
    assert convert(Decimal(1), unit, into) is None


KNOWN_MISSES = {
    "Two in three barns burned.": (
        ["count 0.6666666666666666666666666667"],
        "told from 'two in three towns' by sense",
    ),
    "The flat costs 1.2 million.": (["money 1200000"], "a currency that the sentence does not name"),
    "Two large, old barns burned.": (["count 2 barn"], "a comma inside the counted phrase"),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=text, marks=pytest.mark.xfail(reason=reason, strict=True))
        for text, (expected, reason) in KNOWN_MISSES.items()
    ],
)
def test_known_misses(text: str, expected: list[str]) -> None:
    assert read(text) == expected
