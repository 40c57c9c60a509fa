"""Case tables of the temporal values: what a sentence gives, and beside it what looks alike and gives nothing.

A row is a text and what is expected of it: "words = TIMEX3 value", or "words = value = first..last" where days matter.
All are read as published on Wednesday 20 May 2026 unless the row says otherwise.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from checker.model import Value
from checker.values.times import find_times

PUBLISHED = date(2026, 5, 20)

Row = tuple[str, list[str]]

DATES: dict[str, Row] = {
    "month first": ("It sank on March 3, 2019.", ["March 3, 2019 = 2019-03-03 = 2019-03-03..2019-03-03"]),
    "day first": ("It sank on 3 March 2019.", ["3 March 2019 = 2019-03-03"]),
    "day of month": ("It sank on the 3rd of March 2019.", ["the 3rd of March 2019 = 2019-03-03"]),
    "weekday and date": ("It sank on Sunday, March 3, 2019.", ["Sunday, March 3, 2019 = 2019-03-03"]),
    "ordinal word": ("The vote is on March eighth.", ["March eighth = 2026-03-08"]),
    "abbreviated month": ("They met on Sept. 9, 2015.", ["Sept. 9, 2015 = 2015-09-09"]),
    "two-digit year": ("Filed 10 Nov 11 in court.", ["10 Nov 11 = 2011-11-10"]),
    "ISO": ("Updated 2024-02-29.", ["2024-02-29 = 2024-02-29"]),
    "ISO with time": ("Updated 2024-02-29T10:15Z.", ["2024-02-29T10:15Z = 2024-02-29T10:15 = 2024-02-29..2024-02-29"]),
    "European points": ("Stand 07.06.2024.", ["07.06.2024 = 2024-06-07 = 2024-06-07..2024-06-07"]),
    "only one order": ("Signed 25/12/2024.", ["25/12/2024 = 2024-12-25"]),
    "either order": ("Signed 05/06/2024.", ["05/06/2024 = 2024-05-06 = 2024-05-06..2024-06-05"]),
    "no year, near": ("The hall burned down on May 2.", ["May 2 = 2026-05-02"]),
    "no year, ahead": ("The hall will reopen on June 7.", ["June 7 = 2026-06-07"]),
    "no year, past the turn": ("The hall burned down on Dec. 30.", ["Dec. 30 = 2025-12-30"]),
    "list of days": ("Talks on April 24 and 25 failed.", ["April 24 = 2026-04-24", "25 = 2026-04-25"]),
    "list of three days": (
        "Talks on May 12, 13 and 14 failed.", ["May 12 = 2026-05-12", "13 = 2026-05-13", "14 = 2026-05-14"]
    ),
    "no list: a count": ("On May 12, 13 people and 14 dogs came.", ["May 12 = 2026-05-12"]),
    "no list: another count": ("On May 12 and 14 people came.", ["May 12 = 2026-05-12"]),
    "hyphen between days": ("Held June 12-14.", ["June 12 = 2026-06-12", "14 = 2026-06-14"]),
    "… with a year": ("Held April 10-12, 2025.", ["April 10 = 2025-04-10", "12, 2025 = 2025-04-12"]),
    "hyphens around the month": ("Filed 10-Nov-11 in court.", ["10-Nov-11 = 2011-11-10"]),
    "days before the month": ("Held from 3 to 5 June.", ["3 = 2026-06-03", "5 June = 2026-06-05"]),
    "… with a dash and a year": ("Held 12–14 May 2024.", ["12 = 2024-05-12", "14 May 2024 = 2024-05-14"]),
    "… three of them": ("Held on 25, 26 and 27 May.", ["25 = 2026-05-25", "26 = 2026-05-26", "27 May = 2026-05-27"]),
    "… with endings": (
        "Held from the 12th to the 14th of May.", ["the 12th = 2026-05-12", "the 14th of May = 2026-05-14"]
    ),
    "… with weekdays": (
        "Held Saturday 6 and Sunday 7 June.", ["Saturday 6 = 2026-06-06", "Sunday 7 June = 2026-06-07"]
    ),
    "… and an hour": ("Held at 5pm on 6 and 7 April.", ["5pm on 6 = 2026-04-06T17:00", "7 April = 2026-04-07"]),
    "no days: a count of one": ("Only 3 of 5 May events sold out.", ["5 May = 2026-05-05"]),
    "no days: falling": ("Held 14 and 12 May.", ["12 May = 2026-05-12"]),
    "no days: a hedge": ("Some 5 to 10 March workers came.", ["10 March = 2026-03-10"]),
    "no days: a score": ("They won the 30-7 Oct. 19 game.", ["Oct. 19 = 2025-10-19"]),
    "days of two months": ("Held 28 May-14 June.", ["28 May = 2026-05-28", "14 June = 2026-06-14"]),
    "the year of a range": ("Held from 12 May to 14 June 2024.", ["12 May = 2024-05-12", "14 June 2024 = 2024-06-14"]),
    "… over the turn": (
        "Held from December 29 to January 3, 2025.", ["December 29 = 2024-12-29", "January 3, 2025 = 2025-01-03"]
    ),
    "another clause": (
        "It shut on 12 May and, on 14 June 2024, sold.", ["12 May = 2026-05-12", "14 June 2024 = 2024-06-14"]
    ),
    "day alone": ("They came on May 2. They left on the 9th.", ["May 2 = 2026-05-02", "the 9th = 2026-05-09"]),
    "line break inside": ("It sank on March\n3, 2019.", ["March\n3, 2019 = 2019-03-03"]),
    "thin and hard spaces": ("It sank on 3\u00a0March\u202f2019.", ["3\u00a0March\u202f2019 = 2019-03-03"]),
}

IMPOSSIBLE: dict[str, Row] = {
    "February 30": ("It sank on February 30, 2019.", []),
    "February 30, no year": ("It sank on February 30.", []),
    "99/99/9999": ("Printed 99/99/9999 on it.", []),
    "00/00/2020": ("Printed 00/00/2020 on it.", []),
    "2020-13-45": ("Printed 2020-13-45 on it.", []),
    "25:61": ("It began at 25:61.", []),
    "29 February of a common year": ("It sank on 29 February 2019.", []),
    "zero day": ("It sank on May 0, 2019.", []),
}

WEEKDAYS: dict[str, Row] = {
    "past tense": ("The mayor resigned Monday.", ["Monday = 2026-05-18 = 2026-05-18..2026-05-18"]),
    "the publication day": ("The mayor resigned Wednesday.", ["Wednesday = 2026-05-20"]),
    "will": ("The mayor will resign Monday.", ["Monday = 2026-05-25"]),
    "infinitive": ("Ministers agreed to meet on Friday.", ["Friday = 2026-05-22"]),
    "forced to": ("He was forced to resign on Friday.", ["Friday = 2026-05-15"]),
    "scheduled": ("The vote scheduled for Friday drew crowds.", ["Friday = 2026-05-22"]),
    "present of a timetable": ("The trial opens Monday.", ["Monday = 2026-05-25"]),
    "until": ("The hearing was delayed until Monday.", ["Monday = 2026-05-25"]),
    "until, at the start": ("Until Monday, she had said nothing.", ["Monday = 2026-05-18"]),
    "verb after it": ("On Friday, the company will report.", ["Friday = 2026-05-22"]),
    "reported speech": ("He said Tuesday he would leave.", ["Tuesday = 2026-05-19"]),
    "last": ("It fell last Friday.", ["last Friday = 2026-05-15"]),
    "next": ("It opens next Friday.", ["next Friday = 2026-05-22"]),
    "this Friday": ("The show is this Friday.", ["this Friday = 2026-05-22"]),
    "this past Friday": ("It fell this past Friday.", ["this past Friday = 2026-05-15"]),
    "of last week": ("It fell Monday of last week.", ["Monday of last week = 2026-05-11"]),
    "with a part of the day": ("It fell Monday night.", ["Monday night = 2026-05-18TNI = 2026-05-18..2026-05-18"]),
    "early": ("It fell early Monday.", ["early Monday = 2026-05-18"]),
    "the day before": ("It fell the day before last Tuesday.", ["the day before last Tuesday = 2026-05-18"]),
    "with its date": ("It fell on Tuesday (May 12).", ["Tuesday (May 12) = 2026-05-12"]),
    "… before it": ("It fell on 12 May (Tuesday).", ["12 May (Tuesday) = 2026-05-12"]),
    "… and an hour": ("It fell on Tuesday (12 May) at 5pm.", ["Tuesday (12 May) at 5pm = 2026-05-12T17:00"]),
    "… of another day": ("It fell on Tuesday (May 11).", ["Tuesday = 2026-05-19", "May 11 = 2026-05-11"]),
    "every": ("The court sits every Monday.", ["every Monday = XXXX-WXX-1"]),
    "plural": ("The court sits Mondays.", ["Mondays = XXXX-WXX-1"]),
    "infinitive of purpose": ("Crowds rallied to defend her on Friday.", ["Friday = 2026-05-15"]),
    "due to a cause": ("It closed due to heavy rain on Friday.", ["Friday = 2026-05-15"]),
    "adjourned to": ("The hearing was adjourned to Friday.", ["Friday = 2026-05-22"]),
    "put off to": ("The vote was put off to Friday.", ["Friday = 2026-05-22"]),
    "rescheduled for": ("The final was rescheduled for Saturday.", ["Saturday = 2026-05-23"]),
    "moved to a place": ("He was moved to another ward on Friday.", ["Friday = 2026-05-15"]),
    "it is on Friday": ("The next hearing is on Friday.", ["Friday = 2026-05-22"]),
    "it is Friday": ("The deadline is Friday.", ["Friday = 2026-05-22"]),
    "it is at an hour": ("The funeral is at 11am on Friday.", ["11am on Friday = 2026-05-22T11:00"]),
    "there is": ("There is a vigil on Friday.", ["Friday = 2026-05-22"]),
    "there is, of something past": ("There is anger over the vote on Friday.", ["Friday = 2026-05-15"]),
    "it is so since": ("He is in hospital after a crash on Friday.", ["Friday = 2026-05-15"]),
    "it is being held": ("A vigil is being held on Friday.", ["Friday = 2026-05-22"]),
    "he is being held over it": ("He is being held over the attack on Friday.", ["Friday = 2026-05-15"]),
    "he is accused of it": ("He is accused of killing her on Friday.", ["Friday = 2026-05-15"]),
    "is to be told": ("Figures to be reported on Friday are due.", ["Friday = 2026-05-22"]),
    "it is from Friday": ("The picture is from Friday.", ["Friday = 2026-05-15"]),
    "on sale from": ("Tickets are on sale from Friday.", ["Friday = 2026-05-22"]),
    "forecast for": ("Snow is forecast for Saturday.", ["Saturday = 2026-05-23"]),
    "a timetable, beside the day": ("The season kicks off on Friday.", ["Friday = 2026-05-22"]),
    "a court's timetable": ("She appears in court on Friday.", ["Friday = 2026-05-22"]),
    "appears to": ("The film appears to show the fire on Friday.", ["Friday = 2026-05-15"]),
    "present of what goes on": ("The hunt continues after the attack on Friday.", ["Friday = 2026-05-15"]),
    "is to": ("On Friday, the court is to rule.", ["Friday = 2026-05-22"]),
    "a week on Monday": ("It opens a week on Monday.", ["a week on Monday = 2026-06-01"]),
    "pay by the week, on Monday": ("He earned £5 a week on Monday.", ["Monday = 2026-05-18"]),
    "Monday week": ("It opens on Monday week.", ["Monday week = 2026-06-01"]),
    "Monday of a week": ("It fell on Monday, week 3 of the strike.", ["Monday = 2026-05-18"]),
    "the Friday before last": ("It fell the Friday before last.", ["Friday before last = 2026-05-08"]),
    "the Friday before something": (
        "It fell the Friday before last month's vote.", ["Friday = 2026-05-15", "last month = 2026-04"]
    ),
    "some Friday": ("It happened on a Friday.", ["Friday = XXXX-WXX-5 = .."]),
    "a newspaper": ("The Sunday Times reported it.", []),
    "the sun": ("The Sun rose.", []),
    "a round of a cup": ("They lost the quarter-final and won a second quarter-final.", []),
}

MONTHS: dict[str, Row] = {
    "past tense": ("The plant closed in October.", ["October = 2025-10 = 2025-10-01..2025-10-31"]),
    "coming": ("The plant will close in October.", ["October = 2026-10"]),
    "put back to": ("The final was put back to September.", ["September = 2026-09"]),
    "put to one side": ("The case was put to judges in September.", ["September = 2025-09"]),
    "it is in October": ("The election is in October.", ["October = 2026-10"]),
    "it is the worst since October": ("The flood is the worst since October.", ["October = 2025-10"]),
    "present of a timetable": ("The pool reopens in late June.", ["late June = 2026-06"]),
    "with a year": ("The plant closed in October 2011.", ["October 2011 = 2011-10"]),
    "a range with a year": ("It shut between June and August 2024.", ["June = 2024-06", "August 2024 = 2024-08"]),
    "… over the turn": (
        "It shut from December to February last year.", ["December = 2024-12", "February last year = 2025-02"]
    ),
    "… of May": ("March to May 2024 was wet.", ["March = 2024-03", "May 2024 = 2024-05"]),
    "no range": ("It shut in June and in August 2024 burned.", ["June = 2025-06", "August 2024 = 2024-08"]),
    "no pair": ("It shut in June and March 2024.", ["June = 2025-06", "March 2024 = 2024-03"]),
    "last year": ("The plant closed in June last year.", ["June last year = 2025-06"]),
    "early": ("It closes in early July.", ["early July = 2026-07 = 2026-07-01..2026-07-15"]),
    "mid": ("It will close in mid-June.", ["mid-June = 2026-06"]),
    "end of": ("It will close at the end of May.", ["the end of May = 2026-05"]),
    "last": ("It closed last April.", ["last April = 2026-04"]),
    "since": ("It has been shut since January.", ["January = 2026-01"]),
    "May after a preposition": ("It closed in May.", ["May = 2026-05"]),
    "May before a pronoun": ("In May she retired.", ["May = 2026-05"]),
    "May before an article": ("Since May the council has met twice.", ["May = 2026-05"]),
    "May before a noun": ("The May elections were close.", ["May = 2026-05"]),
    "a surname before a noun": ("The May government fell.", []),
    "the modal after a preposition": ("The man he fled from May be back.", []),
    "a walk": ("The March on the capital was long.", []),
    "a person named June, with an age": ("It hurt Tom and June Carter, 44, and Bob.", []),
    "the year of the clause": ("In 2019, the firm moved in March.", ["2019 = 2019", "March = 2019-03"]),
    "… after it": ("He left in 1998, in April.", ["1998 = 1998", "April = 1998-04"]),
    "the year of another clause": ("Born in 1974, he died in March.", ["1974 = 1974", "March = 2026-03"]),
    "… and a coming month": (
        "In 2014 he was elected and will retire in December.", ["2014 = 2014", "December = 2026-12"]
    ),
    "the modal": ("May I come in? You may go.", []),
    "the verb": ("They march on the capital; march home.", []),
    "attribute of something past": ("He spoke to them of the March riot.", ["March = 2026-03"]),
    "a person named April": ("April Smith won the race.", []),
    "a person named August": ("August Wilson wrote it.", []),
    "a person named May": ("Theresa May resigned.", []),
}

PERIODS: dict[str, Row] = {
    "last week": ("It fell last week.", ["last week = 2026-W20 = 2026-05-11..2026-05-17"]),
    "later this week": ("They meet later this week.", ["later this week = 2026-W21 = 2026-05-20..2026-05-24"]),
    "earlier this month": ("They met earlier this month.", ["earlier this month = 2026-05 = 2026-05-01..2026-05-20"]),
    "next month": ("They meet next month.", ["next month = 2026-06"]),
    "this weekend, to come": ("The talks are this weekend.", ["this weekend = 2026-W21-WE"]),
    "this weekend, over": ("He fell this weekend.", ["this weekend = 2026-W20-WE"]),
    "the weekend": ("It burned over the weekend.", ["the weekend = 2026-W20-WE = 2026-05-16..2026-05-17"]),
    "this year": ("It fell this year.", ["this year = 2026"]),
    "year": ("It fell in 1998.", ["1998 = 1998 = 1998-01-01..1998-12-31"]),
    "spelt year": ("It fell in nineteen ninety-six.", ["nineteen ninety-six = 1996"]),
    "range of days": ("Held May 2-5, 2024.", ["May 2 = 2024-05-02", "5, 2024 = 2024-05-05"]),
    "a figure after the day": ("On May 2 12 people left.", ["May 2 = 2026-05-02"]),
    "range of years": ("He ruled in 1967-79.", ["1967-79 = 1967 = 1967-01-01..1979-12-31"]),
    "warmth": ("Temperatures climbed into the 90s.", []),
    "a name of a war or a class": ("A Second World War bomb and a Year 9 pupil.", []),
    "no name": ("A year on, Second Street reopened.", ["A year = P1Y"]),
    "decade in short": ("Heat broke records in the 90s.", ["the 90s = 199"]),
    "decade": ("It fell in the 1990s.", ["the 1990s = 199 = 1990-01-01..1999-12-31"]),
    "late decade": ("It fell in the late 1970s.", ["the late 1970s = 197"]),
    "decade with an apostrophe": ("It fell in the 1990's.", ["the 1990's = 199 = 1990-01-01..1999-12-31"]),
    "a year's": ("She is known for 1997's best play.", ["1997 = 1997 = 1997-01-01..1997-12-31"]),
    "decade in a word": ("It fell in the nineties.", ["the nineties = 199"]),
    "century": ("A 19th-century house.", ["19th-century = 18 = 1800-01-01..1899-12-31"]),
    "season": ("It fell last summer.", ["last summer = 2025-SU"]),
    "season with a year": ("It fell in the winter of 1994.", ["the winter of 1994 = 1994-WI"]),
    "quarter": ("Profit fell in the first quarter.", ["the first quarter = 2026-Q1"]),
    "quarter of a year": ("Profit fell in the third quarter of 2019.", ["the third quarter of 2019 = 2019-Q3"]),
    "quarter ahead": ("Profit will fall in the third quarter.", ["the third quarter = 2026-Q3"]),
    "quarter in a code": ("Profit fell in Q3 2019.", ["Q3 2019 = 2019-Q3"]),
    "half": ("Profit fell in the first half of 2025.", ["the first half of 2025 = 2025-H1"]),
    "beside a quarter": (
        "First-quarter profit fell from a year earlier.",
        ["First-quarter = 2026-Q1", "a year earlier = 2025-Q1 = 2025-01-01..2025-03-31"],
    ),
    "a half of a match": ("He scored in the second half.", []),
    "a half of a season": ("They lost in the first half of the season.", []),
    "a quarter of a match": ("The quarterback fumbled in the third quarter.", []),
    "a half of business": ("Profit missed its goals in the second half.", ["the second half = 2025-H2"]),
    "a half of a company's year": ("Sales rose in the first half of its fiscal year.", ["the first half = 2026-H1"]),
    "a quarter's amount": ("It had a loss for the first quarter of $2 million.", ["the first quarter = 2026-Q1"]),
    "early part of a century": ("It was built in the early 1800s.", ["the early 1800s = 18 = 1800-01-01..1844-12-31"]),
    "late part of a decade": ("It was built in the late 2000s.", ["the late 2000s = 200 = 2005-07-01..2009-12-31"]),
    "two decades": ("Songs of the 1960s and '70s.", ["the 1960s = 196", "'70s = 197"]),
    "a decade and a number": ("Songs of the 1960s and 70 others.", ["the 1960s = 196"]),
    "two centuries": ("It stood in the 18th and 19th centuries.", ["the 18th = 17", "19th centuries = 18"]),
    "an ordinal and a century": ("The 18th of them stood in the 19th century.", ["the 19th century = 18"]),
    "a weekday of a month": ("It fell on the first Monday in May.", ["the first Monday in May = 2026-05-04"]),
    "the last weekend of a month": (
        "It fell on the last weekend of April.", ["the last weekend of April = 2026-W17-WE"]
    ),
    "the last week of a month": (
        "It fell in the last week of April.", ["the last week of April = 2026-W18 = 2026-04-22..2026-04-30"]
    ),
    "a week of a person": ("She spent her last Monday in town.", ["last Monday = 2026-05-18"]),
    "the weekend of a day": ("It fell on the weekend of May 9-10.", ["the weekend of May 9-10 = 2026-W19-WE"]),
    "a year before a plural": ("The 2018 floods killed dozens.", ["2018 = 2018"]),
    "a count before a plural": ("The 2000 guests left.", []),
    "fiscal year in a code": ("Sales rose in FY25.", ["FY25 = 2025"]),
    "two figures after fiscal": ("It made fiscal 12 cuts.", []),
    "end with a hyphen": ("It closes at end-September.", ["end-September = 2026-09"]),
    "fiscal year": ("Sales rose in fiscal 2024.", ["fiscal 2024 = 2024"]),
    "a year and more": ("From 1994 or later.", ["1994 or later = 1994 = 1994-01-01.."]),
    "the fall of something": ("They saw the fall of the wall.", []),
    "to fall": ("Prices fall.", []),
    "a price": ("It cost $1990.", []),
    "a count": ("Some 2000 people came.", []),
    "an address": ("He lives at 2000 Pennsylvania Avenue.", []),
    "a number": ("Flight 1987 landed.", []),
}

STORY: dict[str, Row] = {
    "the following day": (
        "The ship sank on May 2. The following day divers went down.",
        ["May 2 = 2026-05-02", "The following day = 2026-05-03 = 2026-05-03..2026-05-03"],
    ),
    "two days later": (
        "It sank on May 2. Two days later it rose.",
        ["May 2 = 2026-05-02", "Two days later = 2026-05-04"],
    ),
    "the day before": (
        "It sank on May 2, after a storm the day before.",
        ["May 2 = 2026-05-02", "the day before = 2026-05-01"],
    ),
    "before an event": ("It was the day before the wedding.", []),
    "part of a day of an event": ("It sank in the night of the storm.", ["the night = XXXX-XX-XXTNI = .."]),
    "ago": ("It sank three weeks ago.", ["three weeks ago = 2026-W18"]),
    "a quarter of a century ago": ("It sank a quarter of a century ago.", ["a quarter of a century ago = 2001"]),
    "days ago": ("It sank 10 days ago.", ["10 days ago = 2026-05-10"]),
    "years ago": ("It sank five years ago.", ["five years ago = 2021 = 2021-01-01..2021-12-31"]),
    "about years ago": ("It sank about ten years ago.", ["about ten years ago = 2016 = 2015-01-01..2017-12-31"]),
    "more than years ago": ("It sank more than ten years ago.", ["more than ten years ago = 2016 = ..2016-12-31"]),
    "over years ago": ("It sank over ten years ago.", ["ten years ago = 2016 = ..2016-12-31"]),
    "compared with years ago": ("It was better than ten years ago.", ["ten years ago = 2016 = 2016-01-01..2016-12-31"]),
    "more of something": (
        "It had seven points more than four years ago.", ["more than four years ago = 2022 = 2021-01-01..2023-12-31"]
    ),
    "higher than a year ago": ("It is 3% higher than a year ago.", ["a year ago = 2025 = 2025-01-01..2025-12-31"]),
    "took over": ("She took over ten years ago.", ["ten years ago = 2016 = 2016-01-01..2016-12-31"]),
    "just over": ("It sank just over ten years ago.", ["just over ten years ago = 2016 = 2015-01-01..2016-12-31"]),
    "nearly": ("It sank nearly ten years ago.", ["nearly ten years ago = 2016 = 2016-01-01..2017-12-31"]),
    "some years ago": ("It sank some ten years ago.", ["ten years ago = 2016 = 2015-01-01..2017-12-31"]),
    "less than a month ago": (
        "It sank less than a month ago.",
        ["less than a month ago = 2026-04 = 2026-04-01..2026-05-20"],
    ),
    "nearly a month ago": ("It sank nearly a month ago.", ["nearly a month ago = 2026-04 = 2026-04-01..2026-05-20"]),
    "more than a year ago": ("It sank more than a year ago.", ["more than a year ago = 2025 = ..2025-12-31"]),
    "a year ago": ("It sank a year ago.", ["a year ago = 2025 = 2025-01-01..2025-12-31"]),
    "less than hours ago": (
        "It sank less than 24 hours ago.",
        ["less than 24 hours ago = 2026-05-19TXX:XX = 2026-05-18..2026-05-20"],
    ),
    "more than days later": (
        "It sank on May 2. More than ten days later it rose.",
        ["May 2 = 2026-05-02", "More than ten days later = 2026-05-12 = 2026-05-12.."],
    ),
    "less than days later": (
        "It sank on May 2. Less than ten days later it rose.",
        ["May 2 = 2026-05-02", "Less than ten days later = 2026-05-12 = 2026-05-02..2026-05-12"],
    ),
    "two units ago": ("It sank a year and six months ago.", ["a year and six months ago = 2024-11"]),
    "a year, and months later": (
        "He got a year and six months later left.", ["a year = P1Y", "six months later = XXXX-XX"]
    ),
    "two units before an event": (
        "It lasted two years and three months before the war.", ["two years and three months = P2Y3M"]
    ),
    "years ago, vaguely": ("It sank several years ago.", ["several years ago = PAST_REF"]),
    "after an event": ("It rose two days after the storm.", ["two days = P2D"]),
    "a week ago today": ("It sank a week ago today.", ["a week ago today = 2026-05-13"]),
    "ten years ago today": ("It sank 10 years ago today.", ["10 years ago today = 2016-05-20"]),
    "ago, and today": ("It sank a week ago; today it rose.", ["a week ago = 2026-W20", "today = 2026-05-20"]),
    "a week today": ("It opens a week today.", ["a week today = 2026-05-27"]),
    "for a week, today": ("It shut for a week today.", ["today = 2026-05-20"]),
    "the night before last": ("It sank the night before last.", ["the night before last = 2026-05-18TNI"]),
    "the night before something": ("It sank the night before last week's vote.", ["last week = 2026-W20"]),
    "yesterday": ("It sank yesterday.", ["yesterday = 2026-05-19"]),
    "tonight": ("It sails tonight.", ["tonight = 2026-05-20TNI"]),
    "last night": ("It sank last night.", ["last night = 2026-05-19TNI"]),
    "this morning": ("It sank this morning.", ["this morning = 2026-05-20TMO"]),
    "day before yesterday": ("It sank the day before yesterday.", ["the day before yesterday = 2026-05-18"]),
    "now": ("It is now open.", ["now = PRESENT_REF"]),
    "the future": ("Nobody knows what comes in the future.", ["the future = FUTURE_REF"]),
    "the future of": ("They spoke of the future of the port.", []),
}

HOLIDAYS: dict[str, Row] = {
    "fixed": ("It burned on Christmas Eve 2019.", ["Christmas Eve 2019 = 2019-12-24"]),
    "past": ("It burned last Thanksgiving.", ["last Thanksgiving = 2025-11-27"]),
    "Easter": ("It burned on Easter Sunday 2024.", ["Easter Sunday 2024 = 2024-03-31"]),
    "good friday": ("It burned on Good Friday 2024.", ["Good Friday 2024 = 2024-03-29"]),
    "a Christmas tree": ("They lit the Christmas tree.", []),
    "a party": ("It burned after the office Christmas party on Friday.", ["Friday = 2026-05-15"]),
    "a dinner": ("They met at a Thanksgiving dinner.", []),
    "a party on the day itself": ("It burned after a Christmas Eve party.", ["Christmas Eve = 2025-12-24"]),
    "named by its date": ("He survived the Sept. 11 attacks.", ["Sept. 11 = 2001-09-11"]),
    "counted from another": ("Sales rose on Black Friday 2023.", ["Black Friday 2023 = 2023-11-24"]),
}

CLOCK: dict[str, Row] = {
    "with a day": ("It began at 10 p.m. Monday.", ["10 p.m. Monday = 2026-05-18T22:00 = 2026-05-18..2026-05-18"]),
    "day first": ("It began Monday at 9:30 a.m.", ["Monday at 9:30 a.m. = 2026-05-18T09:30 = 2026-05-18..2026-05-18"]),
    "two zones": (
        "It began at 1353 (1023 GMT) Monday.",
        ["1353 = 2026-05-18T13:53 = 2026-05-18..2026-05-18", "1023 GMT = 2026-05-18T10:23", "Monday = 2026-05-18"],
    ),
    "a zone's offset": ("It began at 9:00 GMT+02:00.", ["9:00 GMT = 2026-05-20T09:00"]),
    "without a day": ("It began at 6am.", ["6am = 2026-05-20T06:00 = .."]),
    "noon": ("It began at noon Monday.", ["noon Monday = 2026-05-18T12:00"]),
    "in the morning": ("It began at 4 in the morning.", ["4 in the morning = 2026-05-20T04:00"]),
    "o'clock": ("It began at five o'clock.", ["five o'clock = 2026-05-20T05:00"]),
    "half past": ("It began at half past nine.", ["half past nine = 2026-05-20T09:30"]),
    "a clock and a part of a day": ("It began at 8:45 last night.", ["8:45 last night = 2026-05-19T20:45"]),
    "… of a weekday": ("It began at 8 o'clock on Monday night.", ["8 o'clock on Monday night = 2026-05-18T20:00"]),
    "… the other way round": ("It began on Monday evening at 6:30.", ["Monday evening at 6:30 = 2026-05-18T18:30"]),
    "… of a date": ("It began at 9:25 in the morning of 10 May.", ["9:25 in the morning of 10 May = 2026-05-10T09:25"]),
    "an hour alone, by the part of its day": (
        "It began shortly after nine on Monday night.", ["shortly after nine on Monday night = 2026-05-18T21:00"]
    ),
    "no hour: a count of games": ("It fell after 3 Monday night games.", ["Monday night = 2026-05-18TNI"]),
    "the small hours after a night": (
        "It ended at 1:30 on Monday night.", ["1:30 = 2026-05-20T01:30", "Monday night = 2026-05-18TNI"]
    ),
    "ten past, in the evening": (
        "It began at ten past seven in the evening.", ["ten past seven in the evening = 2026-05-20T19:10"]
    ),
    "a quarter to": ("It began at a quarter to nine.", ["a quarter to nine = 2026-05-20T08:45"]),
    "a range": ("It took five to nine people.", []),
    "points": ("It began at 9.25 a.m.", ["9.25 a.m. = 2026-05-20T09:25"]),
    "a score": ("They won 21:15.", []),
    "a ratio": ("A ratio of 2:30.", []),
    "a range of hours": ("It ran 11am-3pm Monday.", ["11am = 2026-05-18T11:00", "3pm Monday = 2026-05-18T15:00"]),
    "… whose first has no half": (
        "It ran between 9 and 10pm on Monday.",
        ["9 = 2026-05-18T21:00 = 2026-05-18..2026-05-18", "10pm on Monday = 2026-05-18T22:00"],
    ),
    "… over noon": ("It runs 11-3pm.", ["11 = 2026-05-20T11:00", "3pm = 2026-05-20T15:00"]),
    "… with a word": (
        "It ran Monday from 10 a.m. to noon.", ["Monday from 10 a.m. = 2026-05-18T10:00", "noon = 2026-05-18T12:00"]
    ),
    "… over night, whose first day is open": (
        "It shut from 10 p.m. to 4 a.m. Monday.",
        ["10 p.m. = 2026-05-20T22:00 = ..", "4 a.m. Monday = 2026-05-18T04:00"],
    ),
    "… of a day of 24 hours": ("It ran 18:00-20:00.", ["18:00 = 2026-05-20T18:00", "20:00 = 2026-05-20T20:00"]),
    "no range: a figure and an hour": ("They lost 9 and 10pm came.", ["10pm = 2026-05-20T22:00"]),
    "no range: verses": ("They read Luke 10:10-11:20.", []),
    "just before midnight": (
        "It fell just before midnight on Monday.", ["just before midnight on Monday = 2026-05-18T24:00"]
    ),
    "12 noon": ("It fell at 12 noon on Monday.", ["12 noon on Monday = 2026-05-18T12:00"]),
    "a point and a day": ("It began at 18.30 on Monday.", ["18.30 on Monday = 2026-05-18T18:30"]),
    "a day and a point": ("It began on Monday at 14.00.", ["Monday at 14.00 = 2026-05-18T14:00"]),
    "… after a part of a day": ("It began last night at 8.45.", ["last night at 8.45 = 2026-05-19T20:45"]),
    "four figures": ("It struck at 0703 on Monday.", ["0703 on Monday = 2026-05-18T07:03"]),
    "a price": ("The euro stood at 1.12 on Monday.", ["Monday = 2026-05-18"]),
    "a price on a day": ("The shares were on Monday at 14.00.", ["Monday = 2026-05-18"]),
    "four figures that are none": ("It stood at 1503 on Monday.", ["Monday = 2026-05-18"]),
    "an hour after a night": ("It began Monday night at 8.", ["Monday night at 8 = 2026-05-18T20:00"]),
    "a count after a night": ("It began Monday night at 8 sites.", ["Monday night = 2026-05-18TNI"]),
    "four figures and hours": ("It struck at 1900 hours.", ["1900 hours = 2026-05-20T19:00"]),
    "… with a nought": ("It struck by 0700hrs on Monday.", ["0700hrs on Monday = 2026-05-18T07:00"]),
    "… as many hours": ("They spent 1900 hours on it.", ["1900 hours = PT1900H"]),
    "ten to": ("It began at ten to nine.", ["ten to nine = 2026-05-20T08:50"]),
    "20 past": ("It began at 20 past nine.", ["20 past nine = 2026-05-20T09:20"]),
    "five to midnight": ("It began at five to midnight.", ["five to midnight = 2026-05-20T23:55"]),
    "half past midnight": ("It began at half past midnight.", ["half past midnight = 2026-05-20T00:30"]),
    "half six": ("It began at half six on Monday.", ["half six on Monday = 2026-05-18T06:30"]),
    "half seven in the morning": (
        "It began at half seven in the morning.", ["half seven in the morning = 2026-05-20T07:30"]
    ),
    "a range of sites": ("It began at ten to nine sites.", []),
    "a fall": ("They cut it from twenty to nine.", []),
    "a share": ("They wore half six rings.", []),
    "after midnight": ("It fell at 2am last night.", ["2am last night = 2026-05-20T02:00 = 2026-05-20..2026-05-20"]),
    "… without its half": ("It fell at 12.30 last night.", ["12.30 last night = 2026-05-20T00:30"]),
    "at midnight last night": ("It fell at midnight last night.", ["midnight last night = 2026-05-20T00:00"]),
    "not after midnight": ("It fell at 10pm last night.", ["10pm last night = 2026-05-19T22:00"]),
    "the early hours": (
        "It fell in the early hours of Monday morning.", ["the early hours of Monday morning = 2026-05-18TMO"]
    ),
    "the early hours of another day": (
        "It rang in the early hours, Monday morning is quiet.",
        ["the early hours = 2026-05-20TMO", "Monday morning = 2026-05-18TMO"],
    ),
    "overnight": ("Six died overnight.", ["overnight = 2026-05-19TNI = 2026-05-19..2026-05-20"]),
    "overnight, coming": ("It will snow overnight.", ["overnight = 2026-05-20TNI = 2026-05-20..2026-05-21"]),
    "overnight, a stay": ("Six were kept in overnight.", ["overnight = 2026-05-19TNI = .."]),
    "overnight, of money": ("Overnight rates rose; an overnight success.", []),
    "overnight on a day": (
        "It fell overnight on Friday.", ["overnight on Friday = 2026-05-15TNI = 2026-05-15..2026-05-16"]
    ),
    "a day overnight": ("It fell Friday overnight.", ["Friday overnight = 2026-05-15TNI = 2026-05-15..2026-05-16"]),
    "overnight into a day": (
        "It fell overnight into Friday.", ["overnight into Friday = 2026-05-14TNI = 2026-05-14..2026-05-15"]
    ),
    "overnight, then a day": (
        "It fell overnight, police said Friday.", ["overnight = 2026-05-19TNI", "Friday = 2026-05-15"]
    ),
    "the day after a night": (
        "It fell overnight. By early evening it was up.", ["overnight = 2026-05-19TNI", "early evening = 2026-05-20TEV"]
    ),
}

DURATIONS: dict[str, Row] = {
    "number": ("It lasted 18 months.", ["18 months = P18M"]),
    "words": ("It lasted twenty-four hours.", ["twenty-four hours = PT24H"]),
    "and a half": ("It lasted two and a half hours.", ["two and a half hours = PT2H30M"]),
    "fraction": ("It lasted 2 1/2 years.", ["2 1/2 years = P2Y6M"]),
    "hyphens": ("A 45-minute delay.", ["45-minute = PT45M"]),
    "half": ("It took half an hour.", ["half an hour = PT30M"]),
    "three-quarters": ("It took three-quarters of an hour.", ["three-quarters of an hour = PT45M"]),
    "compound": ("It took two hours and 30 minutes.", ["two hours and 30 minutes = PT2H30M"]),
    "the first": ("Sales rose in the first nine months.", ["the first nine months = P9M"]),
    "letters": ("He ran it in 2h 15m.", ["2h 15m = PT2H15M"]),
    "metres": ("He ran 15m in two hours.", ["two hours = PT2H"]),
    "decades": ("It lasted two decades.", ["two decades = P20Y"]),
    "vague": ("It lasted several weeks.", ["several weeks = PXW"]),
    "bare plural": ("It lasted for years.", ["years = PXY"]),
    "at least": ("It lasted at least 30 days.", ["at least 30 days = P30D"]),
    "every other": ("They meet every other week.", ["every other week = P2W"]),
    "twice a": ("They meet twice a week.", ["twice a week = P1W"]),
    "the years that follow": ("It covers the years 2006 and 2011.", ["2006 = 2006", "2011 = 2011"]),
    "as long as a unit": ("The year-long inquiry followed a weeklong strike.", ["year-long = P1Y", "weeklong = P1W"]),
    "as long as many": ("A decades-long feud.", ["decades-long = PXE"]),
    "long after a unit": ("The year seemed long.", ["The year = 2026"]),
    "as old as a unit": ("The month-old truce fell this week.", ["this week = 2026-W21"]),
    "half of a unit before a noun": ("The half-day strike fell.", ["half-day = PT12H"]),
    "the half itself": ("Profit fell in the half.", ["the half = 2026-H1"]),
    "a quarter of a century": ("It took a quarter of a century.", ["a quarter of a century = P25Y"]),
    "a quarter-century": ("The quarter-century feud ended.", ["quarter-century = P25Y"]),
    "a past quarter century": ("It grew over the past quarter century.", ["quarter century = P25Y"]),
    "a past quarter": ("It grew over the past quarter.", ["the past quarter = 2026-Q1"]),
    "a third of an hour": ("It took a third of an hour.", ["a third of an hour = PT20M"]),
    "half a dozen": ("It took half a dozen years.", ["half a dozen years = P6Y"]),
    "a dozen": ("It took a dozen years.", ["a dozen years = P12Y"]),
    "an age": ("A 22-year-old won.", []),
    "an ordinal": ("He bought a second car.", []),
    "an adjective": ("They found a minute trace.", []),
    "a minute": ("He waited a minute and left.", ["a minute = PT1M"]),
    "a fraction": ("A quarter of them left.", []),
}

TABLES = {
    "dates": DATES, "impossible": IMPOSSIBLE, "weekdays": WEEKDAYS, "months": MONTHS, "periods": PERIODS,
    "story": STORY, "holidays": HOLIDAYS, "clock": CLOCK, "durations": DURATIONS,
}  # fmt: skip
MISSES: dict[tuple[str, str], str] = {}
ROWS = [
    pytest.param(*row, id=f"{table}: {name}", marks=[pytest.mark.xfail(reason=reason)] if reason else [])
    for table, rows in TABLES.items()
    for name, row in rows.items()
    for reason in [MISSES.get((table, name))]
]


def shown(value: Value, like: str) -> str:
    """A value in the form of an expected row, with its days only if that row has them."""
    assert value.timex is not None
    parts = [value.text, value.timex.value]
    if like.count(" = ") > 1:
        parts.append(f"{value.first or ''}..{value.last or ''}")
    return " = ".join(parts)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_text_gives_these_times(text: str, expected: list[str]) -> None:
    found = find_times(text, PUBLISHED)
    likes = expected + [""] * len(found)
    assert [shown(value, like) for value, like in zip(found, likes, strict=False)] == expected


UNDATED = {
    "weekday": ("It fell Friday.", "XXXX-WXX-5"),
    "month": ("It fell in October.", "XXXX-10"),
    "day of month": ("It fell on October 6.", "XXXX-10-06"),
    "last week": ("It fell last week.", "XXXX-WXX"),
    "this year": ("It fell this year.", "XXXX"),
    "yesterday": ("It fell yesterday.", "XXXX-XX-XX"),
    "quarter": ("It fell in the third quarter.", "XXXX-Q3"),
    "clock time": ("It fell at 6am.", "XXXX-XX-XXT06:00"),
    "holiday": ("It fell on Christmas Day.", "XXXX-12-25"),
}


@pytest.mark.parametrize(("text", "value"), list(UNDATED.values()), ids=list(UNDATED))
def test_without_a_publication_day_the_form_stays(text: str, value: str) -> None:
    (found,) = find_times(text)
    assert found.timex is not None
    assert (found.timex.value, found.first, found.last) == (value, None, None)


def test_explicit_dates_need_no_publication_day() -> None:
    found = find_times("It sank on 3 March 2019 and rose the next day.")
    assert [value.first for value in found] == [date(2019, 3, 3), date(2019, 3, 4)]


ZONES = {
    "abbreviation": ("It fell at 0737 GMT.", (457, 457), "UTC"),
    "local time": ("It fell at 3 p.m. local time.", (900, 900), "local"),
    "offset": ("It fell at 9:30 a.m. JST.", (570, 570), "+09:00"),
    "no zone": ("It fell at 9:30 a.m.", (570, 570), ""),
    "no fixed offset": ("It fell at 9:30 a.m. UK time.", (570, 570), "Europe/London"),
    "of several countries": ("It fell at 9:30 a.m. IST.", (570, 570), "IST"),
    "in words": ("It fell at 9pm Indian Standard Time on Friday.", (1260, 1260), "+05:30"),
    "in brackets": ("It fell at 9pm (local time) on Friday.", (1260, 1260), "local"),
    "about": ("It fell about 9:30 a.m.", (555, 585), ""),
    "just before midnight": ("It fell just before midnight on Friday.", (1410, 1440), ""),
    "just after midnight": ("It fell just after midnight on Friday.", (0, 30), ""),
    "the small hours": ("It fell in the small hours of Friday.", (0, 360), ""),
    "the morning hours": ("It fell in the morning hours of Friday.", (0, 720), ""),
    "shortly after": ("It fell shortly after 06:00.", (360, 390), ""),
    "evening": ("It fell on Friday evening.", (1020, 1440), ""),
}


@pytest.mark.parametrize(("text", "minute", "zone"), list(ZONES.values()), ids=list(ZONES))
def test_clock_times_have_minutes_and_a_zone(text: str, minute: tuple[int, int], zone: str) -> None:
    (found,) = find_times(text, PUBLISHED)
    assert (found.kind, found.minute, found.zone) == ("time", minute, zone)


AMOUNTS = {
    "exact": ("It lasted 15 years.", 15, 15, 15, "year"),
    "half": ("It lasted two and a half hours.", 2.5, 2.5, 2.5, "hour"),
    "range": ("He faces 46 to 57 months.", None, 46, 57, "month"),
    "at least": ("It lasted at least 12 days.", 12, 12, None, "day"),
    "over as a bound": ("It took over eight years.", 8, 8, None, "year"),
    "over after a verb of lasting": ("She waited over two hours.", 2, 2, None, "hour"),
    "over as during": ("They get $160 million over eight years.", 8, 8, 8, "year"),
    "spread over": ("The cuts are spread over two years.", 2, 2, 2, "year"),
    "several": ("It lasted several weeks.", None, 3, 9, "week"),
    "range of two units": ("It takes six months to a year.", None, 6, 12, "month"),
    "between two units": ("It takes between 18 months and two years.", None, 18, 24, "month"),
    "range with hyphens": ("It takes six-to-12 months.", None, 6, 12, "month"),
    "from a low end to a high one": ("He faces from 12 to 14 years.", None, 12, 14, "year"),
    "a month or two": ("It takes a month or two.", None, 1, 2, "month"),
    "more than one that an article tells": ("It took more than a year.", 1, 1, None, "year"),
    "less than one": ("It took less than a fortnight.", 1, None, 1, "fortnight"),
    "nearly one": ("It stood for nearly a century.", 1, 0.9, 1, "century"),
    "one, unhedged": ("It stood for a century.", 1, 1, 1, "century"),
    "or more": ("It lasted two years or more.", 2, 2, None, "year"),
    "or so": ("It lasted a month or so.", 1, 0.9, 1.1, "month"),
    "a hedge and two units": ("She must serve at least 12 years and six months.", 12.5, 12.5, None, "year"),
    "two units or more": ("It took two hours and 30 minutes or more.", 2.5, 2.5, None, "hour"),
    "an article and two units": ("He got a year and nine months.", 1.75, 1.75, 1.75, "year"),
    "two units without a word": ("He was jailed for six years three months.", 6.25, 6.25, 6.25, "year"),
    "two units, hyphens": ("He got a three-year six-month sentence.", 3.5, 3.5, 3.5, "year"),
    "two units, short": ("It took 3hrs 30mins.", 3.5, 3.5, 3.5, "hour"),
    "three units": ("It took three hours, 12 minutes and 36 seconds.", 3.21, 3.21, 3.21, "hour"),
}


CHANGES = {
    "falling": ("The term was cut from 12 to nine years.", [("12", 12, "from"), ("nine years", 9, "to")]),
    "rising": ("The term was raised from 12 to 14 years.", [("12", 12, "from"), ("14 years", 14, "to")]),
    "the unit first": ("The term rose from five years to eight.", [("five years", 5, "from"), ("eight", 8, "to")]),
    "two units": (
        "The term was extended from 18 months to two years.",
        [("18 months", 18, "from"), ("two years", 2, "to")],
    ),
    "both with the unit": ("It fell from 9 days to 6 days.", [("9 days", 9, "from"), ("6 days", 6, "to")]),
    "falling, no verb of change": ("It took 12 to nine years.", [("12", 12, ""), ("nine years", 9, "")]),
    "by how much": ("It was extended by six months to two years.", [("six months", 6, ""), ("two years", 2, "")]),
    "a figure of something else": ("It was cut from five years to eight people.", [("five years", 5, "")]),
    "added": ("They added six months to a year of probation.", [("six months", 6, ""), ("a year", 1, "")]),
    "a list": ("They were jailed for sixteen and 18 years.", [("sixteen", 16, ""), ("18 years", 18, "")]),
    "a longer list": (
        "They were jailed for six, eight and 10 years.",
        [("six", 6, ""), ("eight", 8, ""), ("10 years", 10, "")],
    ),
    "no list": ("The toll rose to six and 10 days of mourning began.", [("10 days", 10, "")]),
}


@pytest.mark.parametrize(("text", "expected"), list(CHANGES.values()), ids=list(CHANGES))
def test_durations_of_a_change_and_of_a_list(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(value.text, value.value, value.role) for value in find_times(text)] == expected


SEVERAL = {
    "a rhythm": ("He trains six weeks, five days a week.", ["six weeks", "five days", "a week"]),
    "a part of it": ("She had two years, six months of them abroad.", ["two years", "six months"]),
    "another sentence": ("They got two years, 18 months and a year.", ["two years", "18 months", "a year"]),
    "a bound of its own": ("It took a year, at least two months more.", ["a year", "at least two months"]),
    "as long as the larger unit": ("It took two months and six weeks.", ["two months", "six weeks"]),
    "no amount": ("It took several hours and 10 minutes.", ["several hours", "10 minutes"]),
    "its months told": ("He got two and a half years and six months.", ["two and a half years", "six months"]),
}


@pytest.mark.parametrize(("text", "expected"), list(SEVERAL.values()), ids=list(SEVERAL))
def test_neighbours_that_are_no_one_duration(text: str, expected: list[str]) -> None:
    assert [value.text for value in find_times(text)] == expected


def test_days_beside_years_count() -> None:
    years, days = find_times("It took 25 years. He got 25 years and 120 days.")
    assert days.timex is not None
    assert (days.unit, days.timex.value) == ("year", "P25Y120D")
    assert days.value is not None
    assert years.value is not None
    assert years.value + Decimal("0.32") < days.value < years.value + Decimal("0.34")


@pytest.mark.parametrize(("text", "amount", "low", "high", "unit"), list(AMOUNTS.values()), ids=list(AMOUNTS))
def test_durations_have_an_amount(text: str, amount: float | None, low: float, high: float | None, unit: str) -> None:
    (found,) = find_times(text)
    assert (found.kind, found.unit) == ("duration", unit)
    assert [None if f is None else float(f) for f in (found.value, found.low, found.high)] == [amount, low, high]
